package dev.plimsoll.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A `pull_request` payload with the fields that matter, to be changed by a test.
public final class PullRequestDelivery {
  public static final String HEAD = "1111111111111111111111111111111111111111";
  public static final String BASE = "2222222222222222222222222222222222222222";

  private static final ObjectMapper JSON = new ObjectMapper();

  private PullRequestDelivery() {}

  /// Pull request 7 of `tidewater/harbour`, through installation 11.
  public static ObjectNode of(String action) {
    ObjectNode payload = JSON.createObjectNode().put("action", action).put("number", 7);
    payload.putObject("installation").put("id", 11);
    ObjectNode repository = payload.putObject("repository").put("name", "harbour");
    repository.putObject("owner").put("login", "tidewater");
    ObjectNode pullRequest =
        payload.putObject("pull_request").put("updated_at", "2026-03-01T12:00:00Z");
    pullRequest.putObject("head").put("sha", HEAD);
    pullRequest.putObject("base").put("sha", BASE);
    return payload;
  }
}
