package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Variables;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.Value;
import dev.plimsoll.shell.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the commands of one script that empty `/var/lib/apt/lists`, however they say it.
final class AptListsRemoval {
  private static final Pattern FOLDER = Pattern.compile("/var/lib(/apt(/lists)?)?/?|/var/?");
  private static final Pattern CONTENT =
      Pattern.compile("/var/(lib/(apt/(l[^/]*|lists/.*)?)?)?[^/]*\\*.*");

  private static final List<String> CLEANING = List.of("clean", "purge", "remove");

  private final Script script;
  private final Variables outside;
  private @Nullable KnownWords words;
  private @Nullable Set<String> directories;

  @SuppressWarnings("NullableOptional") // null says not yet looked for
  private @Nullable Optional<Command> first;

  AptListsRemoval(Script script, Variables outside) {
    this.script = script;
    this.outside = outside;
  }

  /// The first command that is seen to empty the folder.
  Optional<Command> first() {
    @SuppressWarnings("NullableOptional")
    Optional<Command> known = first;
    if (known == null) {
      known = script.commands().stream().filter(this::isExplicitIn).findFirst();
      first = known;
    }
    return known;
  }

  private KnownWords words() {
    KnownWords known = words;
    if (known == null) {
      known = new KnownWords(script, outside);
      words = known;
    }
    return known;
  }

  /// The folders that the script goes to.
  private Set<String> directories() {
    Set<String> known = directories;
    if (known == null) {
      known =
          script.commands().stream()
              .filter(command -> command.is("cd", "pushd"))
              .flatMap(command -> command.operands().stream())
              .flatMap(this::texts)
              .collect(Collectors.toSet());
      directories = known;
    }
    return known;
  }

  /// Whether the command empties the folder, a script or function whose name says so included. What
  /// a template puts in the place of a command may do so.
  boolean isIn(Command command) {
    return isExplicitIn(command) || cleansByName(command) || isPlaceholder(command);
  }

  /// Whether the command is seen to empty the folder.
  boolean isExplicitIn(Command command) {
    return switch (command.name()) {
      case "rm" -> command.operands().stream().anyMatch(this::isLists);
      case "find" -> (deletes(command) || isRemovedByXargs()) && namesLists(command);
      case "ls", "echo", "printf" -> isRemovedByXargs() && namesLists(command);
      case "apt-get", "apt", "aptitude" -> command.does("distclean", "dist-clean");
      default -> false;
    };
  }

  /// Whether the word is the folder with the lists, one around it, or all that is in it. A pattern
  /// in quotes is a plain name, of which there is no file.
  boolean isLists(Word word) {
    for (Value value : words().valuesOf(word)) {
      if (isLists(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLists(Value value) {
    return switch (value) {
      case Value.Known(String path) -> isAnywhere(path, FOLDER);
      case Value.Pattern(String path) -> isAnywhere(path, CONTENT);
      case Value.Unknown _ -> false;
    };
  }

  private boolean isAnywhere(String path, Pattern pattern) {
    String plain = path.replace("//", "/");
    return plain.startsWith("/")
        ? plain.startsWith("/var") && pattern.matcher(plain).matches()
        : directories().stream()
            .map(folder -> (folder + "/" + plain).replace("//", "/"))
            .anyMatch(at -> pattern.matcher(at).matches());
  }

  private Stream<String> texts(Word word) {
    return words().valuesOf(word).stream().flatMap(value -> value.known().stream());
  }

  private static boolean deletes(Command find) {
    return find.has("-delete", "-exec", "-execdir");
  }

  private boolean isInLists(Word word) {
    return isLists(word) || word.prefix().startsWith(AptLists.FOLDER);
  }

  private boolean namesLists(Command command) {
    return command.operands().stream().anyMatch(this::isInLists);
  }

  /// Whether `xargs rm` removes what another command lists.
  private boolean isRemovedByXargs() {
    return script.commands().stream()
        .anyMatch(command -> command.is("rm") && command.wrappers().contains("xargs"));
  }

  private static boolean isPlaceholder(Command command) {
    return command.raw().startsWith("{{") || command.raw().startsWith("<%");
  }

  private static boolean cleansByName(Command command) {
    String name = command.name().toLowerCase(Locale.ROOT);
    return CLEANING.stream().anyMatch(name::contains);
  }
}
