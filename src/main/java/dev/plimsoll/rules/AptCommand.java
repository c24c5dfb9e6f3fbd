package dev.plimsoll.rules;

import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Redirect;
import dev.plimsoll.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a command asks of apt, directly or through a tool that is known to call it.
final class AptCommand {
  private static final List<String> TOOLS = List.of("apt-get", "apt", "aptitude", "apt-fast");
  private static final List<String> INSTALLING =
      List.of(
          "install",
          "upgrade",
          "dist-upgrade",
          "full-upgrade",
          "safe-upgrade",
          "build-dep",
          "reinstall",
          "dselect-upgrade",
          "satisfy");

  /// Scripts of vendors that add a repository and update the lists.
  private static final Pattern VENDOR_SETUP =
      Pattern.compile("https?://(deb\\.nodesource\\.com/setup_?|.*\\.deb\\.sh$).*");

  private AptCommand() {}

  /// Whether the command downloads the lists.
  static boolean updates(Command command) {
    if (isTool(command)) {
      boolean asked =
          command.does("update") || (installs(command) && command.has("-U", "--update"));
      return asked && !command.has("--print-uris") && !listsElsewhere(command);
    }
    return switch (command.name()) {
      case "add-apt-repository", "apt-add-repository" -> !command.has("-n", "--no-update");
      case "curl", "wget" -> pipesVendorSetup(command);
      default -> retries(command) || installsBrowsers(command);
    };
  }

  /// Whether the command installs packages, for which it needs the lists.
  static boolean installs(Command command) {
    boolean direct =
        isTool(command)
            && command.does(INSTALLING.toArray(String[]::new))
            && !command.has("--print-uris");
    return direct || (isRetry(command) && behindTool(command, INSTALLING));
  }

  /// Whether it is one of apt's own programs.
  static boolean isTool(Command command) {
    return TOOLS.contains(command.name());
  }

  /// Whether options lead apt to lists in another place.
  private static boolean listsElsewhere(Command command) {
    return command.options().stream()
        .flatMap(option -> option.value().stream())
        .map(Word::prefix)
        .anyMatch(value ->
            value.startsWith("Dir=")
                || value.startsWith("Dir::State")
                || value.startsWith("RootDir"));
  }

  /// Whether it is `retry apt-get update` or the like.
  private static boolean retries(Command command) {
    return isRetry(command) && behindTool(command, List.of("update"));
  }

  private static boolean isRetry(Command command) {
    return command.name().contains("retry") || command.name().contains("retries");
  }

  private static boolean behindTool(Command command, List<String> subcommands) {
    List<String> words = command.arguments().stream().map(Word::prefix).toList();
    int tool = words.indexOf("apt-get") >= 0 ? words.indexOf("apt-get") : words.indexOf("apt");
    return tool >= 0 && words.subList(tool, words.size()).stream().anyMatch(subcommands::contains);
  }

  /// playwright updates the lists to install what its browsers need.
  private static boolean installsBrowsers(Command command) {
    return says(command, "playwright")
        && (says(command, "install-deps") || says(command, "--with-deps"));
  }

  private static boolean says(Command command, String text) {
    for (Word word : command.words()) {
      if (word.extent().length() >= text.length() && word.prefix().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean pipesVendorSetup(Command command) {
    boolean setup =
        command.arguments().stream()
            .map(Word::prefix)
            .anyMatch(word -> word.startsWith("http") && VENDOR_SETUP.matcher(word).matches());
    if (!setup) {
      return false;
    }
    boolean stored =
        command.has("-o", "--output", "-O", "--remote-name", "--output-document")
            && !isStandardOutput(command);
    boolean redirected =
        command.redirects().stream()
            .anyMatch(
                each -> each.operator() == Redirect.Operator.OUTPUT && each.descriptor().isEmpty());
    boolean wgetToFile = command.is("wget") && !isStandardOutput(command);
    return !stored && !redirected && !wgetToFile;
  }

  private static boolean isStandardOutput(Command command) {
    return command
        .option("-O", "--output-document", "-o", "--output")
        .flatMap(option -> option.value())
        .flatMap(Word::literal)
        .equals(Optional.of("-"));
  }
}
