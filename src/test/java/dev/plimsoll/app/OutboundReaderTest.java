package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.plimsoll.github.Outbound;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways out of the network, tried on a real proxy and on a real server with a certificate of its
/// own.
class OutboundReaderTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @Test
  void withoutSettingsTheWayIsStraight() {
    assertThat(read(Map.of())).isEqualTo(Outbound.DIRECT);
  }

  @Test
  void requestsGoThroughTheProxy_butForTheExceptions() throws Exception {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          byte[] asked = exchange.getRequestURI().toString().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, asked.length);
          exchange.getResponseBody().write(asked);
          exchange.close();
        });
    proxy.start();
    String address = "http://127.0.0.1:" + proxy.getAddress().getPort();
    try (HttpClient client =
        client(read(Map.of("https_proxy", address, "no_proxy", "127.0.0.1, internal.example")))) {
      assertThat(get(client, "http://github.example/api").body())
          .isEqualTo("http://github.example/api");
      assertThat(get(client, address + "/straight").body()).isEqualTo("/straight");
    } finally {
      proxy.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "example,          git.example, true",
    ".example,         git.example, true",
    "git.example,      GIT.example, true",
    "git.example,      a.git.example, true",
    "git.example,      digit.example, false",
    "*,                anything,    true",
  })
  void exceptionsCoverWhatLiesBelowThem(String noProxy, String host, boolean straight) {
    InetSocketAddress proxy = InetSocketAddress.createUnresolved("proxy.example", 3128);

    assertThat(ProxyRoutes.of(proxy, noProxy).isStraight(host)).isEqualTo(straight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://proxy.example", "http://", "proxy example"})
  void whatIsNoProxyIsSaid(String proxy) {
    Environment environment = new Environment(Map.of("HTTPS_PROXY", proxy));

    assertThat(new OutboundReader(environment).read().proxy()).isEmpty();
    assertThat(environment.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.variable()).isEqualTo("HTTPS_PROXY"));
  }

  @Test
  void anAuthorityOfOnesOwnIsBelievedOnceItIsNamed() throws Exception {
    KeyStore key = newKey();
    HttpsServer server = serve(key);
    String address = "https://localhost:" + server.getAddress().getPort() + "/";
    Path authority = folder.resolve("ca.pem");
    Files.writeString(authority, certificate());
    try (HttpClient stranger = client(Outbound.DIRECT);
        HttpClient friend = client(read(Map.of("PLIMSOLL_CA_FILE", authority.toString())))) {
      assertThatThrownBy(() -> get(stranger, address)).isInstanceOf(SSLHandshakeException.class);
      assertThat(get(friend, address).body()).isEqualTo("hello");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a certificate"})
  void aFileWithoutCertificateIsSaid(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), content);
    Environment environment = new Environment(Map.of("PLIMSOLL_CA_FILE", file.toString()));

    assertThat(new OutboundReader(environment).read().trust()).isEmpty();
    assertThat(environment.problems()).hasSize(1);
  }

  private static Outbound read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Outbound outbound = new OutboundReader(environment).read();
    assertThat(environment.problems()).isEmpty();
    return outbound;
  }

  private static HttpClient client(Outbound outbound) {
    return outbound.applyTo(HttpClient.newBuilder()).build();
  }

  private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private KeyStore newKey() throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost");
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private String certificate() throws Exception {
    return keytool("-exportcert", "-rfc", "-alias", "server");
  }

  /// The only way of the platform to make a certificate.
  private String keytool(String... arguments) throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-keystore",
            folder.resolve("keys.p12").toString(),
            "-storepass",
            PASSWORD);
    program.command().addAll(1, List.of(arguments[0]));
    program.command().addAll(List.of(arguments).subList(1, arguments.length));
    Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static HttpsServer serve(KeyStore key) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(key, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("hello".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    return server;
  }
}
