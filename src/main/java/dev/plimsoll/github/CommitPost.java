package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.CommitDraft;
import dev.plimsoll.review.Correspondence.Committed;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Adds a commit to a branch, if the branch is where it was when the commit was thought of.
final class CommitPost {
  private static final String MUTATION =
      """
      mutation Commit($input: CreateCommitOnBranchInput!) {
        createCommitOnBranch(input: $input) { commit { oid } }
      }
      """;

  private final RepositoryClient client;
  private final GraphQl reading;
  private final GraphQl writing;
  private final CommitDraft draft;

  CommitPost(RepositoryClient client, CommitDraft draft) {
    this.client = client;
    this.reading = new GraphQl(client, Operation.READ_CONTENTS);
    this.writing = new GraphQl(client, Operation.COMMIT_FIXES);
    this.draft = draft;
  }

  Committed send() {
    if (!isExact()) {
      return Committed.UNREADABLE;
    }
    GraphQl.Reply reply = writing.run(MUTATION, Map.of("input", input()));
    JsonNode made = reply.data().path("createCommitOnBranch").path("commit").path("oid");
    if (made.isTextual()) {
      return Committed.YES;
    }
    if (reply.errors().stream().anyMatch(CommitPost::isStale)) {
      return Committed.MOVED;
    }
    if (reply.errors().isEmpty()) {
      throw writing.unavailable(reply);
    }
    throw new HostRefusedException(200, reply.complaint());
  }

  private static boolean isStale(GraphQlError error) {
    String message = error.message().toLowerCase(Locale.ROOT);
    return error.type().equals("STALE_DATA") || message.contains("expected branch to point to");
  }

  private Map<String, Object> input() {
    RepositoryScope scope = client.scope();
    List<Map<String, String>> additions =
        draft.changes().stream()
            .map(change -> Map.of("path", change.path(), "contents", base64(change.after())))
            .toList();
    return Map.of(
        "branch",
        Map.of(
            "repositoryNameWithOwner",
            scope.owner() + "/" + scope.repository(),
            "branchName",
            draft.branch()),
        "expectedHeadOid",
        draft.headSha(),
        "message",
        Map.of("headline", draft.headline(), "body", draft.body()),
        "fileChanges",
        Map.of("additions", additions));
  }

  private static String base64(SourceText text) {
    return Base64.getEncoder().encodeToString(text.toBytes());
  }

  /// The host tells contents as text, in which a byte that is no UTF-8 is lost; a file that holds
  /// one must not be written back whole.
  private boolean isExact() {
    RepositoryQuery query = new RepositoryQuery(client.scope());
    for (int i = 0; i < draft.changes().size(); i++) {
      String path = draft.headSha() + ":" + draft.changes().get(i).path();
      query
          .variable("file" + i, "String!", path)
          .select("file" + i + ": object(expression: $file" + i + ") { oid }");
    }
    GraphQl.Reply reply = reading.run(query.text(), query.variables());
    JsonNode repository = reply.data().path("repository");
    if (!repository.isObject() || !reply.errors().isEmpty()) {
      throw reading.unavailable(reply);
    }
    for (int i = 0; i < draft.changes().size(); i++) {
      String name = repository.path("file" + i).path("oid").asText();
      if (!name.equals(blobName(draft.changes().get(i).before(), name.length()))) {
        return false;
      }
    }
    return true;
  }

  /// A blob's name in a repository whose names have this length.
  private static String blobName(SourceText text, int length) {
    byte[] bytes = text.toBytes();
    try {
      MessageDigest digest = MessageDigest.getInstance(length > 40 ? "SHA-256" : "SHA-1");
      digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has it", missing);
    }
  }
}
