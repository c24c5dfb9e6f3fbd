package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.overview.Finding;
import dev.plimsoll.overview.OverviewBook;
import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.overview.Silenced;
import dev.plimsoll.overview.Visit;
import dev.plimsoll.server.AssetsEndpoint;
import dev.plimsoll.server.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// The overview's own pages on a real server with a real database, before a stand-in host, with a
/// clock that can be moved; and a browser that keeps cookies and follows nothing by itself.
final class OverviewServer implements AutoCloseable {
  static final String HTTPS = "https://plimsoll.example";

  final PeopleHost host = new PeopleHost();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-20T10:00:00Z"));
  final Database database;
  final OverviewBook book;
  final Map<String, String> cookies = new HashMap<>();
  final AtomicReference<Optional<OAuthClient>> client =
      new AtomicReference<>(
          Optional.of(new OAuthClient(PeopleHost.CLIENT_ID, new Secret(PeopleHost.CLIENT_SECRET))));
  private final AtomicReference<URI> publicUrl = new AtomicReference<>();
  private final WebServer server;
  private final OverviewParts parts;
  private final HttpClient http = HttpClient.newHttpClient();

  /// Behind a proxy that speaks TLS.
  OverviewServer(Path folder) throws IOException {
    this(folder, Optional.of(HTTPS));
  }

  OverviewServer(Path folder, Optional<String> url) throws IOException {
    Map<String, String> environment = new HashMap<>(TestSettings.environment(folder));
    environment.put("GITHUB_API_URL", host.address().toString());
    SettingsResult.Usable read = (SettingsResult.Usable) SettingsReader.read(environment);
    database = SqliteDatabase.open(folder, now::get);
    book = new OverviewBook(database);
    parts =
        OverviewParts.of(
            database,
            () -> read.settings().gitHub().endpoints(),
            read.settings().gitHub().outbound(),
            client::get,
            publicUrl::get,
            now::get);
    server = WebServer.start("127.0.0.1", 0, List.of(new AssetsEndpoint(), parts));
    publicUrl.set(URI.create(url.orElse("http://127.0.0.1:" + server.port())));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /// Keeps a visit of `tidewater/NAME` that found so many warnings.
  void visited(long installation, String name, int warnings) {
    visited(installation, name, found(warnings, "app/Dockerfile", "It runs as root."), List.of());
  }

  void visited(long installation, String name, List<Finding> found, List<Silenced> silenced) {
    book.visited(
        new Visit(
            new RepositoryName(installation, "tidewater", name),
            "main",
            "0123456789abcdef0123456789abcdef01234567",
            "mark" + now.get() + found.hashCode() + silenced.hashCode(),
            3,
            true,
            found,
            silenced));
  }

  static List<Finding> found(int count, String path, String message) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line ->
            new Finding("missing-user", "non-root", "warning", path, line, message, "f" + line))
        .toList();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address().resolve(path)));
  }

  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          String.join(
              "; ",
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .toList()));
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /// Begins to sign in, and is told by the host where to go back to.
  String wayBack(String returnPath) throws Exception {
    String to = location(get("/sign-in?return=" + URLEncoder.encode(returnPath, UTF_8)));
    HttpResponse<String> authorized =
        http.send(HttpRequest.newBuilder(URI.create(to)).build(), BodyHandlers.ofString());
    URI back = URI.create(location(authorized));
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  /// Signs in and returns where it goes on.
  String signIn() throws Exception {
    return location(get(wayBack("/")));
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  @Override
  public void close() {
    http.close();
    server.close();
    database.close();
    host.close();
  }
}
