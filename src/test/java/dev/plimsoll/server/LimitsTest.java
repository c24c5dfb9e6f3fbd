package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.WorkQueue;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What one client, or many, can hold of the server.
@Timeout(60)
class LimitsTest {
  private static final Duration SHORT = Duration.ofMillis(800);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int MEGABYTE = 1024 * 1024;
  private static final String POST = "POST /api/github/webhooks HTTP/1.1\r\nHost: localhost\r\n";
  private static final byte[] GET =
      "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final BodyRoom room = new BodyRoom(MEGABYTE);

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void aHeaderThatDripsInIsCutOff() throws Exception {
    Socket client = connectTo(start(new WebLimits(10, LONG, SHORT, LONG)));

    assertThat(endOfDripping(client, POST + "X: ")).isEmpty();
  }

  @Test
  void aBodyThatDripsInIsCutOffAndGivesItsRoomBack() throws Exception {
    Socket client = connectTo(start(new WebLimits(10, LONG, LONG, SHORT)));

    assertThat(endOfDripping(client, POST + "Content-Length: 1000000\r\n\r\n"))
        .doesNotContain("200", "202");
    waitUntilAllRoomIsFree();
  }

  @Test
  void aBodyInChunksThatDripInIsCutOff() throws Exception {
    Socket client = connectTo(start(new WebLimits(10, LONG, LONG, SHORT)));
    send(client, POST + "Transfer-Encoding: chunked\r\n\r\nfffff\r\n");

    assertThat(endOfDripping(client, "a")).doesNotContain("200", "202");
    waitUntilAllRoomIsFree();
  }

  @Test
  void aConnectionThatSaysNothingIsCutOff() throws Exception {
    Socket client = connectTo(start(new WebLimits(10, SHORT, LONG, LONG)));

    assertThat(client.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void aConnectionThatAsksInTimeIsKept() throws Exception {
    Socket client = connectTo(start(new WebLimits(10, LONG, LONG, LONG)));

    for (int i = 0; i < 3; i++) {
      client.getOutputStream().write(GET);
      assertThat(answer(client)).startsWith("HTTP/1.1 200").contains("live");
    }
  }

  @Test
  void furtherConnectionsWaitUntilOneEnds() throws Exception {
    WebServer server = start(new WebLimits(2, LONG, LONG, LONG));
    Socket first = connectTo(server);
    Socket second = connectTo(server);
    for (Socket client : List.of(first, second)) {
      client.getOutputStream().write(GET);
      answer(client);
    }

    Socket third = connectTo(server);
    third.getOutputStream().write(GET);
    third.setSoTimeout(300);
    assertThat(answerOrNothing(third)).isEmpty();

    first.close();
    third.setSoTimeout(0);
    assertThat(answer(third)).startsWith("HTTP/1.1 200");
  }

  @Test
  void bodiesThatHaveNoRoomAreRefusedAtOnceWhateverTheySayOfTheirLength() throws Exception {
    WebServer server = start(new WebLimits(10, LONG, LONG, LONG));
    Socket large = connectTo(server);
    send(large, POST + "Content-Length: " + MEGABYTE + "\r\n\r\n" + "x".repeat(MEGABYTE - 20_000));
    while (room.free() > 100_000) {
      Thread.onSpinWait();
    }

    for (String length :
        List.of(
            "Content-Length: 200000\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n30d40\r\n"
                + "x".repeat(200_000)
                + "\r\n0\r\n\r\n")) {
      Socket second = connectTo(server);
      send(second, POST + length);
      assertThat(answer(second))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: 5", "Connection: close");
    }
    large.close();
    waitUntilAllRoomIsFree();

    Socket third = connectTo(server);
    send(third, POST + "Content-Length: 200000\r\n\r\n" + "x".repeat(200_000));
    assertThat(answer(third)).startsWith("HTTP/1.1 401");
  }

  @Test
  void lengthsThatAreOnlyAnnouncedTakeNoRoom() throws Exception {
    WebServer server = start(new WebLimits(50, LONG, LONG, LONG));
    for (int i = 0; i < 20; i++) {
      send(connectTo(server), POST + "Content-Length: 500000\r\n\r\nx");
    }

    Socket other = connectTo(server);
    send(other, POST + "Content-Length: 300000\r\n\r\n" + "x".repeat(300_000));
    assertThat(answer(other)).startsWith("HTTP/1.1 401");
  }

  private WebServer start(WebLimits limits) throws IOException {
    WorkQueue queue = DatabaseWorkQueue.embedded(folder, InstantSource.system());
    open.add(queue);
    WebhookEndpoint webhook =
        new WebhookEndpoint(
            () -> Optional.of(RunningServer.SIGNATURE), queue, IntakeListener.NONE, room);
    WebServer server =
        WebServer.start(
            "127.0.0.1", 0, List.of(webhook, new HealthEndpoint(new Readiness(Map.of()))), limits);
    open.add(server);
    return server;
  }

  private Socket connectTo(WebServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    open.add(socket);
    return socket;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /// Sends a byte again and again, well within each timeout, until the server has enough of it.
  private static String endOfDripping(Socket client, String start) throws Exception {
    send(client, start);
    client.setSoTimeout(20);
    StringBuilder heard = new StringBuilder();
    try {
      while (true) {
        send(client, "a");
        int next = nextOrNothing(client.getInputStream());
        if (next == -1) {
          return heard.toString();
        }
        if (next > 0) {
          heard.append((char) next);
        }
      }
    } catch (SocketException reset) {
      return heard.toString();
    }
  }

  private static int nextOrNothing(InputStream from) throws IOException {
    try {
      return from.read();
    } catch (SocketTimeoutException nothing) {
      return 0;
    }
  }

  private static String answerOrNothing(Socket client) throws IOException {
    return nextOrNothing(client.getInputStream()) == 0 ? "" : "something";
  }

  /// The head of an answer, and what of its body came with it.
  private static String answer(Socket client) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] some = new byte[8192];
    while (text.indexOf("\r\n\r\n") < 0) {
      int read = client.getInputStream().read(some);
      if (read < 0) {
        break;
      }
      text.append(new String(some, 0, read, US_ASCII));
    }
    return text.toString();
  }

  private void waitUntilAllRoomIsFree() {
    while (room.free() < MEGABYTE) {
      Thread.onSpinWait();
    }
  }
}
