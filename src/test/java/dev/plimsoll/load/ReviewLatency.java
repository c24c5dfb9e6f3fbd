package dev.plimsoll.load;

import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Measures the time from a delivery to its posted review and check run, one after the other, with
/// a stand-in that answers at once.
final class ReviewLatency {
  private static final int WARM_UP = 40;
  private static final int MEASURED = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> launcher;
  private final Path workplace;
  private final PrintStream out;

  ReviewLatency(List<String> launcher, Path workplace, PrintStream out) {
    this.launcher = launcher;
    this.workplace = workplace;
    this.out = out;
  }

  boolean run(DatabaseKind kind) throws IOException, InterruptedException {
    AppCredentials app = AppCredentials.fresh();
    Repository repository = new Repository("harbour", "shop");
    try (LoadedDatabase database = LoadedDatabase.start(kind, workplace);
        StandInGitHub gitHub = StandInGitHub.start(repository, app, InstantSource.system())) {
      repository.commit("main", "Open the shop", tree("FROM eclipse-temurin:25-jre\n"));
      try (ServerProcess server =
          PlimsollProcess.start(launcher, app, gitHub.address(), database.settings(), workplace)) {
        URI webhook = server.address().resolve(PlimsollProcess.WEBHOOK);
        Measured measured = measure(gitHub, webhook);
        out.printf(
            "from delivery to posted review: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, most %.0f ms%n",
            measured.millis(0.5), measured.millis(0.9), measured.millis(0.99), measured.millis(1));
      }
    }
    return true;
  }

  private static Measured measure(StandInGitHub gitHub, URI webhook)
      throws IOException, InterruptedException {
    long[] nanos = new long[MEASURED];
    for (int number = 1; number <= WARM_UP + MEASURED; number++) {
      long time = review(gitHub, webhook, number);
      if (number > WARM_UP) {
        nanos[number - WARM_UP - 1] = time;
      }
    }
    Arrays.sort(nanos);
    return new Measured(0, nanos, Map.of());
  }

  private static long review(StandInGitHub gitHub, URI webhook, int number)
      throws IOException, InterruptedException {
    String branch = "work-" + number;
    gitHub.repository().branch(branch, "main");
    gitHub.push(branch, "Start it", tree(dockerfile(number)));
    PullRequest pullRequest = gitHub.open(number, "Start it", "mira", branch, "main");
    Delivery delivery = gitHub.delivery("opened", pullRequest);
    long start = System.nanoTime();
    if (gitHub.send(delivery, webhook) != 202) {
      throw new IOException("the delivery was refused");
    }
    if (!gitHub.await(() -> isReviewed(gitHub, pullRequest), PATIENCE)) {
      throw new IOException("no review of pull request " + number);
    }
    return System.nanoTime() - start;
  }

  private static boolean isReviewed(StandInGitHub gitHub, PullRequest pullRequest) {
    return !pullRequest.reviews().isEmpty()
        && gitHub.checkRunsOn(pullRequest.head()).stream().anyMatch(CheckRun::completed);
  }

  private static FileTree tree(String dockerfile) {
    return FileTree.empty().with("Dockerfile", dockerfile);
  }

  private static String dockerfile(int number) {
    return """
    FROM eclipse-temurin:latest
    LABEL version="%d"
    RUN apt-get update && apt-get install curl
    ADD app.jar /app.jar
    CMD java -jar /app.jar
    """
        .formatted(number);
  }
}
