package dev.plimsoll.github;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Resolves threads, all in one mutation.
final class ThreadResolution {
  private ThreadResolution() {}

  /// A thread that is gone needs no resolving; one that may not be resolved is handed back.
  static List<String> send(GraphQl graphQl, List<String> threadIds) {
    if (threadIds.isEmpty()) {
      return List.of();
    }
    GraphQl.Reply reply = graphQl.run(document(threadIds.size()), variables(threadIds));
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < threadIds.size(); i++) {
      boolean answered = reply.data().path(alias(i)).isObject();
      if (answered || hasError(reply, alias(i), GraphQlError::isMissing)) {
        continue;
      }
      if (!hasError(reply, alias(i), GraphQlError::isForbidden)) {
        throw graphQl.unavailable(reply);
      }
      refused.add(threadIds.get(i));
    }
    return List.copyOf(refused);
  }

  private static boolean hasError(GraphQl.Reply reply, String alias, Predicate<GraphQlError> kind) {
    return reply.errors().stream()
        .anyMatch(error -> error.touches(List.of(alias)) && kind.test(error));
  }

  private static String document(int threads) {
    StringBuilder declarations = new StringBuilder();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < threads; i++) {
      declarations.append(i == 0 ? "$" : ", $").append(alias(i)).append(": ID!");
      fields.append(
          "  %1$s: resolveReviewThread(input: {threadId: $%1$s}) { thread { isResolved } }\n"
              .formatted(alias(i)));
    }
    return "mutation Resolve(" + declarations + ") {\n" + fields + "}\n";
  }

  private static Map<String, String> variables(List<String> threadIds) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < threadIds.size(); i++) {
      variables.put(alias(i), threadIds.get(i));
    }
    return variables;
  }

  private static String alias(int index) {
    return "thread" + index;
  }
}
