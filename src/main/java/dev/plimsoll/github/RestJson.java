package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;

/// Reads of GitHub's REST interface that kohsuke's library has no cheap way for.
final class RestJson {
  private RestJson() {}

  static JsonNode get(RepositoryClient client, String path) {
    Call call = Call.get(client.endpoints().rest(path));
    try {
      return client.send(call).json();
    } catch (IOException unreadable) {
      throw new HostUnavailableException(call + ": the answer is no JSON", unreadable);
    }
  }
}
