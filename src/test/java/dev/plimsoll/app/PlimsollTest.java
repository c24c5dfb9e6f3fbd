package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.server.RulePages;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PlimsollTest {
  private static final RulePages NO_PAGES = RulePages.none();

  @TempDir Path folder;
  private final BlockingQueue<LeasedWork> reviewed = new LinkedBlockingQueue<>();

  @Test
  void aDeliveryBecomesAReview() throws Exception {
    WorkHandler review = (work, lease) -> reviewed.add(work);
    try (Plimsoll plimsoll = start((settings, url, queue) -> review)) {
      assertThat(TestSettings.deliver(plimsoll.address(), "guid-1", "opened")).isEqualTo(202);

      assertThat(reviewed.take().target().number()).isEqualTo(7);
    }
  }

  @Test
  void isReadyWhenItHasStarted() throws Exception {
    try (Plimsoll plimsoll = start((settings, url, queue) -> (work, lease) -> {});
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ready =
          HttpRequest.newBuilder(plimsoll.address().resolve("/health/ready")).build();

      assertThat(client.send(ready, BodyHandlers.ofString()).body())
          .isEqualTo(
              """
              {"status":"ready","database":"ok","worker":"ok"}
              """);
    }
  }

  @Test
  void reviewsAreToldWhereTheServerIs() throws Exception {
    AtomicReference<URI> told = new AtomicReference<>();
    try (Plimsoll plimsoll =
        start((settings, url, queue) -> {
          told.set(url);
          return (work, lease) -> {};
        })) {
      assertThat(told).hasValue(plimsoll.address());
    }
  }

  @Test
  void aPortThatIsTakenIsSaid_andTheFolderIsLeftFree() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Settings free = TestSettings.in(folder);
      Settings settings =
          new Settings(
              "0.0.0.0",
              taken.getLocalPort(),
              free.given(),
              free.data(),
              free.publicUrl(),
              free.telemetry(),
              free.postgres(),
              free.payloads(),
              free.proxies(),
              free.setup());

      assertThatThrownBy(
              () -> Plimsoll.start(settings, (s, url, q) -> (work, lease) -> {}, NO_PAGES))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot listen on 0.0.0.0 port " + taken.getLocalPort());
    }
    start((settings, url, queue) -> (work, lease) -> {}).close();
  }

  @Test
  void reviewsThatCannotBeMadeLeaveNothingRunning() throws Exception {
    assertThatThrownBy(() ->
            start((settings, url, queue) -> {
              throw new IllegalStateException("no catalogue");
            }))
        .hasMessage("no catalogue");
    start((settings, url, queue) -> (work, lease) -> {}).close();
  }

  private Plimsoll start(Reviews reviews) throws IOException {
    return Plimsoll.start(TestSettings.in(folder), reviews, NO_PAGES);
  }
}
