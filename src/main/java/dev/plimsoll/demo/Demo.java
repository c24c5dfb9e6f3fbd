package dev.plimsoll.demo;

import dev.plimsoll.demo.ServerLauncher.RunningServer;
import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Repository;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// The main job on one machine, without network and credentials: the real server, a stand-in
/// GitHub, and the story told in the terminal.
public final class Demo {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ServerLauncher launcher;
  private final AppCredentials app;
  private final InstantSource clock;
  private final Duration limit;

  public Demo(ServerLauncher launcher) {
    this(launcher, AppCredentials.fresh(), InstantSource.system(), LIMIT);
  }

  Demo(ServerLauncher launcher, AppCredentials app, InstantSource clock, Duration limit) {
    this.launcher = launcher;
    this.app = app;
    this.clock = clock;
    this.limit = limit;
  }

  /// Tells the story, and stops everything it started.
  ///
  /// @return 0 if everything on the way happened as it should, else 1
  public int run(PrintStream out, boolean colour) throws InterruptedException {
    Screen screen = new Screen(out, new Palette(colour));
    screen.title("Plimsoll reviews a pull request, on this machine only");
    Repository repository = new Repository("harbour", "shop");
    Deadline whole = Deadline.in(clock, limit);
    try (TemporaryFolder data = TemporaryFolder.create("plimsoll-demo");
        StandInGitHub gitHub = StandInGitHub.start(repository, app, clock)) {
      repository.commit("main", "Open the shop", SampleShop.before());
      Ending ending = new Ending(gitHub, tell(gitHub, data.path(), screen));
      ending.verify();
      screen.closing(ending.summary(whole.elapsed()));
      return 0;
    } catch (UnexpectedTurnException e) {
      screen.failure(e.sentence());
    } catch (IOException e) {
      screen.failure("Something could not be read or reached: " + e);
    }
    return 1;
  }

  private PullRequest tell(StandInGitHub gitHub, Path data, Screen screen)
      throws IOException, InterruptedException, UnexpectedTurnException {
    try (RunningServer server = launcher.start(environment(gitHub, data))) {
      screen.step(
          "Plimsoll listens on %s, a stand-in for GitHub on %s"
              .formatted(server.address(), gitHub.address()));
      return new Story(gitHub, server.address(), screen, Deadline.in(clock, limit)).tell();
    }
  }

  private Map<String, String> environment(StandInGitHub gitHub, Path data) {
    return Map.of(
        "HOST", "127.0.0.1",
        "PORT", "0",
        "GITHUB_APP_ID", String.valueOf(app.appId()),
        "GITHUB_PRIVATE_KEY", app.privateKeyPem(),
        "GITHUB_WEBHOOK_SECRET", app.webhookSecret(),
        "GITHUB_API_URL", gitHub.address().toString(),
        "PLIMSOLL_DATA", data.toString());
  }
}
