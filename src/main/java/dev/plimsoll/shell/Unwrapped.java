package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A simple command without its wrappers; the words begin with the program's.
record Unwrapped(
    String name, List<Word> words, List<String> wrappers, List<Assignment> assignments) {
  private static final Map<String, Wrapper> WRAPPERS =
      Stream.of(Wrapper.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  wrapper -> wrapper.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  Function.identity()));

  static Unwrapped of(Node.Simple node) {
    List<Word> words = node.words();
    String name = nameAt(words);
    if (!isWrapper(name, words)) {
      return new Unwrapped(name, words, List.of(), node.assignments());
    }
    return unwrap(words, new ArrayList<>(node.assignments()));
  }

  private static Unwrapped unwrap(List<Word> all, List<Assignment> assignments) {
    List<Word> words = all;
    List<String> wrappers = new ArrayList<>(1);
    String name = nameAt(words);
    while (isWrapper(name, words)) {
      List<Word> inner = inside(name, words, assignments);
      if (inner == null) {
        break;
      }
      wrappers.add(name);
      words = inner;
      name = nameAt(words);
    }
    return new Unwrapped(name, List.copyOf(words), List.copyOf(wrappers), List.copyOf(assignments));
  }

  private static boolean isWrapper(String name, List<Word> words) {
    return WRAPPERS.containsKey(name) || runsModule(name, words);
  }

  private static boolean runsModule(String name, List<Word> words) {
    return name.startsWith("python") && words.size() > 2 && words.get(1).is("-m");
  }

  /// The words of the command inside, or null if the wrapper runs none.
  private static @Nullable List<Word> inside(
      String name, List<Word> words, List<Assignment> assignments) {
    Wrapper wrapper = WRAPPERS.get(name);
    if (wrapper == null) {
      return words.subList(2, words.size());
    }
    List<Word> arguments = words.subList(1, words.size());
    OptionTable table = OptionTable.of(name);
    int at = Arguments.leadingOptions(arguments, table);
    if (Arguments.read(arguments.subList(0, at), table).options().stream()
        .anyMatch(wrapper::isQuery)) {
      return null;
    }
    while (wrapper.takesAssignments() && at < arguments.size()) {
      Assignment assignment = assignment(arguments.get(at));
      if (assignment == null) {
        break;
      }
      assignments.add(assignment);
      at++;
    }
    at += wrapper.operands();
    return at < arguments.size() ? arguments.subList(at, arguments.size()) : null;
  }

  private static @Nullable Assignment assignment(Word word) {
    String known = word.prefix();
    int equals = known.indexOf('=');
    if (equals <= 0) {
      return null;
    }
    Word value = WordCut.behind(word, equals + 1);
    return new Assignment(word.extent(), known.substring(0, equals), false, value, List.of());
  }

  private static String nameAt(List<Word> words) {
    if (words.isEmpty()) {
      return "";
    }
    return words.getFirst().fileName().orElse("");
  }
}
