package dev.plimsoll.cli;

import dev.plimsoll.cli.QueueOperations.Entry;
import dev.plimsoll.cli.QueueOperations.Name;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plimsoll queue`.
@Command(
    name = "queue",
    description = {
      "Show the work of the server that is not done, have it tried again, or drop it.",
      "It reads the same PLIMSOLL_DATA or PLIMSOLL_DATABASE_URL as the server, which may run."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PlimsollCommand.RunningVersion.class,
    synopsisSubcommandLabel = "COMMAND")
final class QueueCommand implements Runnable {
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_.-]{1,100})/([A-Za-z0-9_.-]{1,100})(?:#([0-9]{1,9}))?");

  private final QueueOperations queue;
  private final QueueListing listing;
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  QueueCommand(Terminal terminal, QueueOperations queue) {
    this.terminal = terminal;
    this.queue = queue;
    this.listing = new QueueListing(terminal.out());
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(terminal.out());
    }
  }

  @Command(
      name = "list",
      description = "List what is not done: running, waiting, put off, set aside.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--set-aside", description = "Only what failed too often.") boolean setAside,
      @Option(names = "--installation", paramLabel = "ID", description = "Only of this one.")
          @Nullable Long installation,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many; 100 if it is not said.")
          int limit,
      @Option(names = "--json", description = "As one JSON document.") boolean json) {
    if (limit < 1) {
      throw mistake("--limit takes a number from 1");
    }
    return answer(() -> {
      List<Entry> entries = queue.list(setAside, Optional.ofNullable(installation), limit);
      listing.print(entries, json);
      return ExitCode.CLEAN;
    });
  }

  @Command(
      name = "show",
      description = "Show all that is known of a pull request or repository in the queue.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "OWNER/REPO[#N]") String name,
      @Option(names = "--json", description = "As one JSON document.") boolean json) {
    Name parsed = parse(name);
    return answer(() -> {
      List<Entry> entries = queue.find(parsed);
      if (entries.isEmpty() && !json) {
        terminal.out().println("Nothing of it is in the queue.");
      } else {
        listing.printInFull(entries, json);
      }
      return ExitCode.CLEAN;
    });
  }

  @Command(
      name = "retry",
      description = {
        "Have it tried at once, as a new push would.",
        "A server on the embedded database takes it up within seconds."
      },
      mixinStandardHelpOptions = true)
  int retry(
      @Parameters(arity = "0..1", paramLabel = "OWNER/REPO[#N]") @Nullable String name,
      @Option(names = "--all-set-aside", description = "All that failed too often.")
          boolean allSetAside) {
    if ((name == null) != allSetAside) {
      throw mistake("Name what is to be tried again, or say --all-set-aside");
    }
    Optional<Name> parsed = Optional.ofNullable(name).map(this::parse);
    return answer(() -> {
      int retried = parsed.isPresent() ? queue.retry(parsed.get()) : queue.retryAllSetAside();
      return changed(retried, "to be tried again", parsed.isPresent());
    });
  }

  @Command(
      name = "drop",
      description = "Take it for done, until something new happens to it.",
      mixinStandardHelpOptions = true)
  int drop(@Parameters(paramLabel = "OWNER/REPO[#N]") String name) {
    Name parsed = parse(name);
    return answer(() -> changed(queue.drop(parsed), "dropped", true));
  }

  private int changed(int count, String what, boolean named) {
    if (count == 0 && named) {
      terminal.err().println("plimsoll: nothing of it is in the queue that could be changed");
      return ExitCode.ERROR;
    }
    terminal.out().println(count + " " + what);
    return ExitCode.CLEAN;
  }

  private Name parse(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw mistake("'" + text + "' is no OWNER/REPO or OWNER/REPO#N");
    }
    String number = name.group(3);
    return new Name(
        name.group(1),
        name.group(2),
        number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)));
  }

  private ParameterException mistake(String message) {
    CommandLine commandLine =
        spec == null ? new CommandLine(CommandSpec.create()) : spec.commandLine();
    return new ParameterException(commandLine, message);
  }

  private interface Asking {
    int run() throws IOException;
  }

  private int answer(Asking asking) {
    try {
      return asking.run();
    } catch (IOException unreachable) {
      terminal.err().println("plimsoll: " + unreachable.getMessage());
      return ExitCode.ERROR;
    }
  }
}
