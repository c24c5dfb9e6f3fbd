package dev.plimsoll.chaos;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program: one run as the options say, its report, and an exit code that tells whether all is
/// as it should be.
@Command(
    name = "plimsoll-chaos",
    mixinStandardHelpOptions = true,
    description = "Runs the server while everything goes wrong, and judges what came of it.")
public final class Chaos implements Callable<Integer> {
  @Option(names = "--deliveries", description = "how many things happen at GitHub")
  private int deliveries = 1000;

  @Option(names = "--kills", description = "how many processes are killed")
  private int kills = 10;

  @Option(names = "--processes", description = "how many servers there are; sqlite: 1")
  private int processes = 1;

  @Option(names = "--database", description = "sqlite or postgresql")
  private String database = "sqlite";

  @Option(names = "--repositories")
  private int repositories = 20;

  @Option(names = "--pull-requests")
  private int pullRequests = 200;

  @Option(names = "--per-second", description = "how many things happen in a second")
  private int perSecond = 25;

  @Option(names = "--faults", description = "how many of a thousand requests to GitHub fail")
  private int faults = 50;

  @Option(names = "--recovery", description = "leave what was refused for the server to find")
  private boolean recovery;

  @Option(names = "--seed", description = "what makes a run alike to another one")
  private long seed = 1;

  /// The program's entry point.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Chaos()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    boolean embedded = database.equals("sqlite");
    if ((!embedded && !database.equals("postgresql")) || (embedded && processes != 1)) {
      System.err.println("--database is sqlite, with one process, or postgresql");
      return CommandLine.ExitCode.USAGE;
    }
    Path folder = Files.createTempDirectory("plimsoll-chaos");
    System.err.println("Databases and logs are in " + folder);
    Voyage voyage =
        new Voyage(
            deliveries,
            kills,
            processes,
            database,
            repositories,
            pullRequests,
            perSecond,
            faults,
            recovery,
            seed);
    // What it says goes to the standard error, which stays open.
    try (ChaosRun run = new ChaosRun(voyage, folder, terminal())) {
      Outcome outcome = run.sail();
      System.out.println(outcome.text());
      return outcome.isClean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static PrintStream terminal() {
    return System.err;
  }
}
