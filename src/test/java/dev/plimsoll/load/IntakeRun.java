package dev.plimsoll.load;

import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Measures how many deliveries are taken, then ends the server with SIGKILL and looks whether each
/// one that was acknowledged is in the database.
final class IntakeRun {
  private final List<String> launcher;
  private final Intake intake;
  private final Path workplace;
  private final PrintStream out;

  IntakeRun(List<String> launcher, Intake intake, Path workplace, PrintStream out) {
    this.launcher = launcher;
    this.intake = intake;
    this.workplace = workplace;
    this.out = out;
  }

  /// Answers whether nothing was lost and nothing refused.
  boolean run(DatabaseKind kind) throws IOException, InterruptedException, SQLException {
    AppCredentials app = AppCredentials.fresh();
    try (LoadedDatabase database = LoadedDatabase.start(kind, workplace);
        SilentGitHub gitHub = SilentGitHub.start();
        ServerProcess server =
            PlimsollProcess.start(
                launcher, app, gitHub.address(), database.settings(), workplace)) {
      Intake.Result result = intake.run(server.address().resolve(PlimsollProcess.WEBHOOK), app);
      out.printf("plimsoll, %s: %s; %s%n", kind, result.measured(), server.spent());
      server.kill();
      return verify(database, result);
    }
  }

  private boolean verify(LoadedDatabase database, Intake.Result result) throws SQLException {
    long lost = database.lost(result.answers());
    long unmarked = result.pullRequests() - database.marked();
    out.printf(
        "  after SIGKILL: %,d acknowledged, %,d of them lost; %,d pull requests, %,d not marked%n",
        result.answers().taken().cardinality(), lost, result.pullRequests(), unmarked);
    return lost == 0 && unmarked == 0 && result.measured().refused().isEmpty();
  }
}
