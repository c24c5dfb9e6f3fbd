package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Hands results to code scanning. It takes them on trust and reads them later; results of the same
/// tool for the same commit take each other's place.
final class ResultsUpload {
  private static final JsonMapper JSON = new JsonMapper();

  /// Of the packed results, before base64.
  private static final int LARGEST = 10 * 1024 * 1024;

  private static final int TOO_LARGE = 413;

  private final RepositoryClient client;

  ResultsUpload(RepositoryClient client) {
    this.client = client;
  }

  /// @throws HostRefusedException if the installation may not, if code scanning is switched off, or
  ///   if there are too many results
  void send(String branch, String commit, String sarif) {
    byte[] packed = packed(sarif);
    if (packed.length > LARGEST) {
      throw new HostRefusedException(TOO_LARGE, "there are more results than code scanning takes");
    }
    byte[] body = body(branch, commit, Base64.getEncoder().encodeToString(packed));
    String path = client.scope().path("/code-scanning/sarifs");
    client.send(Call.post(client.endpoints().rest(path), body));
  }

  private static byte[] body(String branch, String commit, String results) {
    try {
      return JSON.writeValueAsBytes(
          Map.of(
              "commit_sha", commit,
              "ref", "refs/heads/" + branch,
              "sarif", results));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
