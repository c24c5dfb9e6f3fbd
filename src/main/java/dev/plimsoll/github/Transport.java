package dev.plimsoll.github;

import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// The one way to GitHub over HTTP: bounded in time and size, the same headers on every request,
/// and one attempt. What does not come back is a [HostUnavailableException]; every status that does
/// is the caller's to judge.
final class Transport implements AutoCloseable {
  private static final String API_VERSION = "2022-11-28";
  private static final int REDIRECTS = 3;

  /// How Java's client begins to say that an answer is over the limit that it was given.
  private static final String TOO_LARGE = "body exceeds capacity: ";

  private final LateClient client;
  private final String userAgent;
  private final Limits limits;
  private final CallListener listener;

  Transport(String userAgent, Limits limits, Outbound outbound) {
    this(userAgent, limits, outbound, CallListener.NONE);
  }

  Transport(String userAgent, Limits limits, Outbound outbound, CallListener listener) {
    this.client =
        new LateClient(
            outbound
                .applyTo(HttpClient.newBuilder())
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER));
    this.userAgent = userAgent;
    this.limits = limits;
    this.listener = listener;
  }

  CallListener listener() {
    return listener;
  }

  /// Follows redirects of reads that stay on the host; all others come back as they are.
  ///
  /// @param authorization the value of the header; empty for a request in nobody's name
  Answer send(Call call, String authorization) {
    Answer answer = exchange(call, authorization);
    for (int hop = 0; hop < REDIRECTS && call.reads() && answer.isRedirect(); hop++) {
      URI target = call.address().resolve(answer.header("Location").orElseThrow());
      if (!GitHubEndpoints.sameOrigin(call.address(), target)) {
        return answer;
      }
      call = Call.get(target);
      answer = exchange(call, authorization);
    }
    return answer;
  }

  private Answer exchange(Call call, String authorization) {
    CallListener.Exchange exchange = listener.begin(CallNames.of(call));
    try {
      Answer answer = awaited(call, authorization);
      exchange.answered(answer.status());
      return answer;
    } catch (RuntimeException | Error e) {
      exchange.failed();
      throw e;
    }
  }

  private Answer awaited(Call call, String authorization) {
    CompletableFuture<HttpResponse<byte[]>> pending =
        client
            .get()
            .sendAsync(
                request(call, authorization),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bodyBytes()));
    try {
      HttpResponse<byte[]> response =
          pending.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(response.statusCode(), response.headers(), unpacked(response));
    } catch (TimeoutException late) {
      throw unavailable(call, "no answer in time", late);
    } catch (ExecutionException failed) {
      throw failure(call, failed.getCause() instanceof IOException cause ? cause : failed);
    } catch (IOException broken) {
      throw failure(call, broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unavailable(call, "stopped while waiting", stopping);
    } finally {
      pending.cancel(true);
    }
  }

  private HttpRequest request(Call call, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.address())
            .method(call.method(), call.body())
            .version(version(call.address()))
            .header("User-Agent", userAgent)
            .header("Accept", call.isForm() ? "application/json" : "application/vnd.github+json")
            .header("Accept-Encoding", "gzip")
            .header("X-GitHub-Api-Version", API_VERSION);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (call.hasBody()) {
      request.header(
          "Content-Type", call.isForm() ? "application/x-www-form-urlencoded" : "application/json");
    }
    return request.build();
  }

  /// Without TLS, HTTP/2 would be an upgrade that many a proxy and stand-in mishandles.
  private static HttpClient.Version version(URI address) {
    return "https".equals(address.getScheme())
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
      return response.body();
    }
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] body = packed.readNBytes(limits.bodyBytes() + 1);
      if (body.length > limits.bodyBytes()) {
        throw new IOException(TOO_LARGE + limits.bodyBytes());
      }
      return body;
    }
  }

  /// An answer over the limit will be no smaller the next time.
  private RuntimeException failure(Call call, Exception cause) {
    return String.valueOf(cause.getMessage()).startsWith(TOO_LARGE)
        ? new HostRefusedException(200, call + ": the answer is too large")
        : unavailable(call, "the connection failed", cause);
  }

  private HostUnavailableException unavailable(Call call, String what, Throwable cause) {
    return new HostUnavailableException(call + ": " + what, cause);
  }

  @Override
  public void close() {
    client.close();
  }
}
