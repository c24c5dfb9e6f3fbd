package dev.plimsoll.load;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mvn -Pload test -Dload="…"`: measures the server from outside, in a process of its own.
@Command(
    name = "plimsoll-load",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measures the server from outside; without another wish, its intake.")
final class LoadProgram implements Callable<Integer> {
  @Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
  private DatabaseKind database = DatabaseKind.SQLITE;

  @Option(names = "--seconds", description = "how long is measured")
  private int seconds = 20;

  @Option(names = "--warm-up", description = "seconds before that")
  private int warmUp = 15;

  @Option(names = "--connections", description = "how many stay open and are used at once")
  private int connections = 64;

  @Option(names = "--payload", description = "bytes of a delivery's document")
  private int payload = 8192;

  @Option(
      names = "--open-loop",
      paramLabel = "RATE",
      description = "deliveries a second, whether they are answered or not; 0 for as many as are")
  private int rate = 0;

  @Option(names = "--probot", description = "measure a Probot app that keeps them in memory, too")
  private boolean probot;

  @Option(
      names = "--review-latency",
      description = "measure the time from a delivery to its posted review instead")
  private boolean reviewLatency;

  @Option(names = "--start", description = "measure starts, and the memory after them, instead")
  private boolean start;

  @Option(names = "--launcher", split = " ", description = "the command that `serve` is given to")
  private List<String> launcher = List.of("deploy/plimsoll");

  @Option(names = "--workplace", description = "where data, logs and Probot go")
  private Path workplace = Path.of("target", "load");

  private final PrintStream out = System.out;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new LoadProgram())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        "%d cores, load average before %.1f%n",
        machine.getAvailableProcessors(), machine.getSystemLoadAverage());
    Files.createDirectories(workplace);
    Path run = Files.createTempDirectory(workplace.toAbsolutePath(), "run-");
    try {
      return measure(run) ? 0 : 1;
    } finally {
      Folders.delete(run);
    }
  }

  private boolean measure(Path run) throws IOException, InterruptedException, SQLException {
    if (start) {
      return new StartTimes(launcher, run, out).run(database);
    }
    if (reviewLatency) {
      return new ReviewLatency(launcher, run, out).run(database);
    }
    Intake intake =
        new Intake(
            Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), connections, payload, rate);
    boolean good = new IntakeRun(launcher, intake, run, out).run(database);
    if (probot) {
      new ProbotRun(intake, workplace.toAbsolutePath().resolve("probot"), out).run();
    }
    return good;
  }
}
