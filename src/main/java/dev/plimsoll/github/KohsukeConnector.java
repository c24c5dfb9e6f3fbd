package dev.plimsoll.github;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// Lets kohsuke's library speak through our client. Failures leave [#send] as unchecked exceptions,
/// which the library passes on; so its own retries and waits never come into play.
final class KohsukeConnector implements GitHubConnector {
  private final RepositoryClient client;

  KohsukeConnector(RepositoryClient client) {
    this.client = client;
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    Call call = Call.of(request.method(), URI.create(request.url().toString()), body(request));
    return new Received(request, client.send(call));
  }

  private static byte[] body(GitHubConnectorRequest request) throws IOException {
    try (InputStream body = request.body()) {
      return body == null ? new byte[0] : body.readAllBytes();
    }
  }

  private static final class Received extends GitHubConnectorResponse {
    private final Answer answer;

    Received(GitHubConnectorRequest request, Answer answer) {
      super(request, answer.status(), headers(answer));
      this.answer = answer;
    }

    /// The body is unpacked already.
    private static Map<String, List<String>> headers(Answer answer) {
      Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
      headers.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Encoding"));
      return headers;
    }

    @Override
    public InputStream bodyStream() {
      return answer.body();
    }

    @Override
    public void close() {
      // everything is in memory
    }
  }
}
