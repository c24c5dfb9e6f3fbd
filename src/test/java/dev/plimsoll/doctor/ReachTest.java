package dev.plimsoll.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.plimsoll.github.Outbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What keeps us from an address is told apart, and each has its own remedy.
class ReachTest {
  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().dynamicHttpsPort());

  @BeforeEach
  void start() {
    server.start();
    server.stubFor(any(anyUrl()).willReturn(ok()));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whoeverAnswersIsReached() throws Exception {
    assertThat(look(URI.create("http://localhost:" + server.port()), Outbound.DIRECT).health())
        .isEqualTo(Health.OK);
  }

  @Test
  void anAnswerOfAFaultIsNone() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(ok().withStatus(503)));

    Observation found = look(URI.create("http://localhost:" + server.port()), Outbound.DIRECT);
    assertThat(found.health()).isEqualTo(Health.FAILED);
    assertThat(found.found()).contains("503");
  }

  @Test
  void aNameThatNobodyKnows() throws Exception {
    fails("https://github.invalid", "name of the host is not known", "GITHUB_API_URL");
  }

  @Test
  void aPortOnWhichNobodyListens() throws Exception {
    fails("http://127.0.0.1:" + closedPort(), "refused", "HTTPS_PROXY");
  }

  @Test
  void aCertificateThatNobodyKnows() throws Exception {
    fails("https://localhost:" + server.httpsPort(), "certificate is not trusted", "CA_FILE");
  }

  @Test
  void encryptionWhereThereIsNone() throws Exception {
    fails("https://localhost:" + server.port(), "no encrypted connection", "HTTPS port");
  }

  @Test
  void aProxyThatWantsALogin() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(ok().withStatus(407)));
    Outbound throughIt =
        new Outbound(
            Optional.of(ProxySelector.of(new InetSocketAddress("localhost", server.port()))),
            Optional.empty(),
            Optional.empty());

    Observation found = look(URI.create("http://github.invalid"), throughIt);
    assertThat(found.health()).isEqualTo(Health.FAILED);
    assertThat(found.remedy()).contains("HTTPS_PROXY");
  }

  private static void fails(String address, String found, String remedy)
      throws InterruptedException {
    Observation observation = look(URI.create(address), Outbound.DIRECT);
    assertThat(observation.health()).isEqualTo(Health.FAILED);
    assertThat(observation.found()).contains(address, found);
    assertThat(observation.remedy()).contains(remedy);
  }

  private static Observation look(URI address, Outbound outbound) throws InterruptedException {
    Reach reach = new Reach(outbound, InstantSource.system());
    return new GitHubCheck(address, reach).look().getFirst();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
