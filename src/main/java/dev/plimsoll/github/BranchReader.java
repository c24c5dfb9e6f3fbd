package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.BranchState;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what a default branch is at, with one request.
final class BranchReader {
  private static final String STATE =
      """
      isArchived
      isDisabled
      defaultBranchRef { name target { oid } }
      """;

  private final RepositoryClient client;
  private final GraphQl graphQl;
  private final OptionalInt appId;

  BranchReader(RepositoryClient client, OptionalInt appId) {
    this.client = client;
    this.graphQl = new GraphQl(client, Operation.READ_CHECK_RUN);
    this.appId = appId;
  }

  Optional<BranchState> read(List<String> configurations) {
    List<String> expressions = configurations.stream().map(path -> "HEAD:" + path).toList();
    RepositoryQuery query = new RepositoryQuery(client.scope()).select(STATE);
    OurCheckRun.askOfDefaultBranch(query, appId);
    Contents.ask(query, expressions);
    OrganisationFiles.ask(query, client.scope(), configurations);
    GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
    JsonNode repository = repository(reply);
    JsonNode branch = repository.path("defaultBranchRef");
    boolean closed =
        repository.path("isArchived").asBoolean() || repository.path("isDisabled").asBoolean();
    if (closed || !branch.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new BranchState(
            branch.path("name").asText(),
            branch.path("target").path("oid").asText(),
            OurCheckRun.read(reply),
            texts(reply, configurations, expressions)));
  }

  private JsonNode repository(GraphQl.Reply reply) {
    JsonNode repository = reply.data().path("repository");
    if (repository.isObject()) {
      if (reply.errors().stream().anyMatch(BranchReader::isAboutRepository)) {
        throw graphQl.unavailable(reply);
      }
      return repository;
    }
    boolean closed =
        reply.errors().stream()
            .anyMatch(
                error -> isAboutRepository(error) && (error.isMissing() || error.isForbidden()));
    throw closed ? new HostRefusedException(404, reply.complaint()) : graphQl.unavailable(reply);
  }

  private static boolean isAboutRepository(GraphQlError error) {
    return !error.path().isEmpty() && error.path().getFirst().equals("repository");
  }

  private Map<String, SourceText> texts(
      GraphQl.Reply reply, List<String> paths, List<String> expressions) {
    Map<String, SourceText> texts =
        new HashMap<>(
            OrganisationFiles.read(reply, client.scope(), paths)
                .orElseThrow(() -> graphQl.unavailable(reply)));
    Map<String, Content> contents = Contents.read(reply, expressions);
    for (int i = 0; i < paths.size(); i++) {
      if (contents.get(expressions.get(i)) instanceof Content.Text(SourceText text)) {
        texts.put(paths.get(i), text);
      }
    }
    return texts;
  }
}
