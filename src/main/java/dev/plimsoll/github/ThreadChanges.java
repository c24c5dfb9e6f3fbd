package dev.plimsoll.github;

import dev.plimsoll.review.ThreadChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Resolves, opens, hides and shows threads, all in one mutation.
final class ThreadChanges {
  private ThreadChanges() {}

  /// A thread that is gone needs no change; one that may not be changed is handed back.
  static List<ThreadChange> send(GraphQl graphQl, List<ThreadChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    GraphQl.Reply reply = graphQl.run(document(changes), variables(changes));
    List<ThreadChange> refused = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      boolean answered = reply.data().path(alias(i)).isObject();
      if (answered || hasError(reply, alias(i), GraphQlError::isMissing)) {
        continue;
      }
      if (hasError(reply, alias(i), GraphQlError::isBreakdown)) {
        throw graphQl.unavailable(reply);
      }
      refused.add(changes.get(i));
    }
    return List.copyOf(refused);
  }

  private static boolean hasError(GraphQl.Reply reply, String alias, Predicate<GraphQlError> kind) {
    return reply.errors().stream()
        .anyMatch(error -> error.touches(List.of(alias)) && kind.test(error));
  }

  private static String document(List<ThreadChange> changes) {
    StringBuilder declarations = new StringBuilder();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < changes.size(); i++) {
      declarations.append(i == 0 ? "$" : ", $").append(alias(i)).append(": ID!");
      fields.append("  ").append(alias(i)).append(": ");
      fields.append(mutation(changes.get(i).kind()).formatted("$" + alias(i))).append('\n');
    }
    return "mutation Threads(" + declarations + ") {\n" + fields + "}\n";
  }

  private static String mutation(ThreadChange.Kind kind) {
    return switch (kind) {
      case RESOLVE -> "resolveReviewThread(input: {threadId: %s}) { thread { isResolved } }";
      case REOPEN -> "unresolveReviewThread(input: {threadId: %s}) { thread { isResolved } }";
      case HIDE ->
          "minimizeComment(input: {subjectId: %s, classifier: RESOLVED})"
              + " { minimizedComment { isMinimized } }";
      case SHOW ->
          "unminimizeComment(input: {subjectId: %s}) { unminimizedComment { isMinimized } }";
    };
  }

  private static Map<String, String> variables(List<ThreadChange> changes) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      variables.put(alias(i), changes.get(i).subject());
    }
    return variables;
  }

  private static String alias(int index) {
    return "thread" + index;
  }
}
