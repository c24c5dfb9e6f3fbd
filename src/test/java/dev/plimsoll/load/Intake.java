package dev.plimsoll.load;

import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What the client sends, and how: the same for every server that is measured.
///
/// @param connections how many at once
/// @param bytes the size of a document
/// @param rate deliveries a second; 0 for as many as are answered
record Intake(Duration warmUp, Duration time, int connections, int bytes, int rate) {
  private static final int PULL_REQUESTS = 2000;

  /// @param server where the deliveries go, path included
  Result run(URI server, AppCredentials app) throws IOException {
    List<byte[]> documents = PullRequestDocuments.of(PULL_REQUESTS, bytes);
    SignedDeliveries deliveries =
        SignedDeliveries.of(documents, app.webhookSecret(), server.getPath());
    try (LoadClient client = LoadClient.connect(server, connections, deliveries)) {
      client.run(warmUp, rate);
      Measured measured = client.run(time, rate);
      int sent = client.answers().taken().length();
      return new Result(measured, client.answers(), Math.min(sent, PULL_REQUESTS));
    }
  }

  /// What came of it.
  ///
  /// @param pullRequests how many of them there were deliveries about
  record Result(Measured measured, Answers answers, long pullRequests) {}
}
