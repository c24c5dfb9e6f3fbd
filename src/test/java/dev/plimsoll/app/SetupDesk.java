package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.plimsoll.database.Database;
import dev.plimsoll.overview.Finding;
import dev.plimsoll.overview.OverviewBook;
import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.overview.Visit;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.queue.Target;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// A server that is not set up, a GitHub to make its App, and somebody with a browser and the log.
final class SetupDesk implements AutoCloseable {
  private static final Pattern INVITATION = Pattern.compile("(http\\S+/setup\\?token=\\S+)");

  final AppMaker gitHub = new AppMaker();
  final Map<String, String> environment = new HashMap<>();

  /// The first looks at repositories wait for it.
  final CountDownLatch looks = new CountDownLatch(1);

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Plimsoll plimsoll;

  SetupDesk(Path data) throws IOException {
    log.start();
    root.addAppender(log);
    environment.put("HOST", "127.0.0.1");
    environment.put("PORT", "0");
    environment.put("GITHUB_API_URL", gitHub.address().toString());
    environment.put("PLIMSOLL_DATA", data.toString());
    plimsoll = start();
  }

  private Plimsoll start() throws IOException {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Usable(Settings settings) ->
          Plimsoll.start(settings, new FirstReviews(), CataloguePages.all());
      case SettingsResult.Rejected rejected -> throw new AssertionError(rejected.message());
    };
  }

  /// Lists the repositories by the names that GitHub has, looks at none before it may, and finds
  /// the same in each harbour.
  private final class FirstReviews implements Reviews {
    @Override
    public WorkHandler with(Settings settings, URI url, WorkQueue queue) {
      throw new IllegalStateException("a server gives its database too");
    }

    @Override
    public Running start(Settings settings, URI url, WorkQueue queue, Database database) {
      OverviewBook book = new OverviewBook(database);
      return new Running((work, lease) -> handle(work.target(), queue, book), () -> {});
    }
  }

  private void handle(Target target, WorkQueue queue, OverviewBook book) {
    if (target instanceof InstallationKey(long id)) {
      queue.mark(
          gitHub.repositories.stream()
              .filter(name -> !name.startsWith("old-"))
              .map(name -> Mark.inTheBackground(new RepositoryKey(id, gitHub.login, name)))
              .toList());
    } else {
      awaitLooks();
      if (target instanceof RepositoryKey(long id, String owner, String name)
          && name.equals("harbour")) {
        book.visited(visit(new RepositoryName(id, owner, name)));
      }
    }
  }

  private static Visit visit(RepositoryName harbour) {
    List<Finding> found =
        Stream.of("non-root", "read-only", "non-root")
            .map(practice -> new Finding("a-rule", practice, "warning", "Dockerfile", 1, "m", "f"))
            .toList();
    return new Visit(harbour, "main", "a".repeat(40), "mark", 1, true, found, List.of());
  }

  private void awaitLooks() {
    try {
      looks.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Plimsoll plimsoll() {
    return plimsoll;
  }

  void restart() throws IOException {
    plimsoll.close();
    plimsoll = start();
  }

  void stop() {
    plimsoll.close();
  }

  /// The newest address in the log.
  URI invitation() {
    Matcher found = INVITATION.matcher(logged());
    String last = "";
    while (found.find()) {
      last = found.group(1);
    }
    return URI.create(last);
  }

  /// All that was logged, with stack traces.
  String logged() {
    return List.copyOf(log.list).stream()
        .map(event ->
            event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .collect(joining("\n"));
  }

  Visitor visitor() {
    return new Visitor();
  }

  /// Somebody with a browser, who follows no redirect unasked.
  final class Visitor implements AutoCloseable {
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    HttpResponse<String> get(String path) throws Exception {
      return get(plimsoll.address().resolve(path));
    }

    HttpResponse<String> get(URI address) throws Exception {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI address, Map<String, String> fields) throws Exception {
      return client.send(
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(encoded(fields)))
              .build(),
          BodyHandlers.ofString());
    }

    HttpResponse<String> submit(Map<String, String> changes) throws Exception {
      Map<String, String> fields = new HashMap<>();
      fields.put("owner", "organization");
      fields.put("organization", "tidewater");
      fields.put("github", "https://github.com");
      fields.put("address", plimsoll.address().toString());
      fields.put("anyway", "on");
      fields.put("keep", "store");
      fields.putAll(changes);
      return post(plimsoll.address().resolve("/setup"), fields);
    }

    /// Fills in the form and has GitHub make the App; where GitHub then sends the browser.
    URI makeApp(Map<String, String> changes) throws Exception {
      String page = submit(changes).body();
      HttpResponse<String> gitHubs =
          post(
              URI.create(attribute(page, "action=\"(http[^\"]+)\"")),
              Map.of("manifest", attribute(page, "name=\"manifest\" value=\"([^\"]+)\"")));
      return URI.create(
          post(
                  gitHub.address().resolve("/settings/apps"),
                  Map.of("state", attribute(gitHubs.body(), "name=state value=\"([^\"]+)\"")))
              .headers()
              .firstValue("Location")
              .orElseThrow());
    }

    @Override
    public void close() {
      client.close();
    }
  }

  static String attribute(String html, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(html);
    if (!found.find()) {
      throw new AssertionError(pattern + " is not in " + html);
    }
    return found.group(1).replace("&#34;", "\"").replace("&quot;", "\"").replace("&amp;", "&");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }

  @Override
  public void close() {
    looks.countDown();
    plimsoll.close();
    gitHub.close();
    root.detachAppender(log);
  }
}
