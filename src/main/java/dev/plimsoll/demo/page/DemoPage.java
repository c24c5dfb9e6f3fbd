package dev.plimsoll.demo.page;

import dev.plimsoll.demo.TemporaryFolder;
import dev.plimsoll.demo.page.Journal.Kind;
import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// The main job live on a page of this machine. It begins to answer at once; the server, which is a
/// process of its own, comes a moment later.
public final class DemoPage implements AutoCloseable {
  private final TemporaryFolder data;
  private final Stage stage;
  private final ServerKeeper keeper;
  private final PageServer page;

  private DemoPage(TemporaryFolder data, Stage stage, ServerKeeper keeper, PageServer page) {
    this.data = data;
    this.stage = stage;
    this.keeper = keeper;
    this.page = page;
  }

  /// Starts everything.
  ///
  /// @param command the command line of the real server, which reads its settings from the
  ///   environment, with the folder that it may use for temporary files
  /// @param port of the page; 0 for a free one
  /// @throws IOException when the port is taken
  public static DemoPage start(ServerCommand command, int port) throws IOException {
    InstantSource clock = InstantSource.system();
    AppCredentials app = AppCredentials.fresh();
    Stage stage = Stage.open(app, clock);
    TemporaryFolder data = TemporaryFolder.create("plimsoll-demo-page");
    try {
      Path temporary = Files.createDirectory(data.path().resolve("tmp"));
      Board board = new Board();
      Journal journal = new Journal(clock, board);
      ServerKeeper keeper =
          new ServerKeeper(command.with(temporary), settings(app, stage, data.path()), board);
      Postbox postbox = new Postbox(stage.gitHub(), keeper, journal, clock);
      Killing killing = new Killing(stage, keeper, journal, clock, board);
      stage.gitHub().behind(new Watch(stage, postbox, journal, killing));
      Visitor visitor = new Visitor(stage, postbox, journal, killing);
      StateView view = new StateView(board, stage, keeper, killing, journal);
      PageServer page =
          PageServer.start(port, board, view::now, new Actions(visitor, keeper, killing));
      Background.run(journal, () -> begin(keeper, journal, visitor));
      return new DemoPage(data, stage, keeper, page);
    } catch (IOException | RuntimeException e) {
      stage.close();
      data.close();
      throw e;
    }
  }

  private static ServerKeeper begin(ServerKeeper keeper, Journal journal, Visitor visitor)
      throws IOException, InterruptedException {
    keeper.start();
    journal.tell(Kind.SERVER, "Plimsoll is ready", "process " + keeper.pid());
    visitor.open();
    return keeper;
  }

  private static Map<String, String> settings(AppCredentials app, Stage stage, Path data) {
    return Map.of(
        "HOST", "127.0.0.1",
        "PORT", "0",
        "GITHUB_APP_ID", String.valueOf(app.appId()),
        "GITHUB_PRIVATE_KEY", app.privateKeyPem(),
        "GITHUB_WEBHOOK_SECRET", app.webhookSecret(),
        "GITHUB_API_URL", stage.gitHub().address().toString(),
        "PLIMSOLL_DATA", data.resolve("data").toString());
  }

  /// Where to look.
  public URI address() {
    return page.address();
  }

  /// Ends everything at once, the server's process too, and leaves nothing behind.
  @Override
  public void close() throws IOException {
    page.close();
    keeper.close();
    stage.close();
    data.close();
  }
}
