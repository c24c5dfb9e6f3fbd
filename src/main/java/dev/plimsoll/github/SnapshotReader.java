package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.HeadBranch;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.PullRequestState.Standing;
import dev.plimsoll.review.ReviewThread;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads a [Snapshot]: in one request, unless there are hundreds of files or threads.
final class SnapshotReader {
  private static final int MOST_THREAD_PAGES = 50;
  private static final List<String> PULL_REQUEST = RepositoryQuery.place("pullRequest");

  private static final String STATE =
      """
      pullRequest(number: $number) {
        state
        isDraft
        author { __typename }
        headRefOid
        headRefName
        headRepository { nameWithOwner }
        baseRefOid
        baseRefName
        changedFiles
        %s
      }
      """
          .formatted(Threads.SELECTION);

  private static final String NEXT_THREADS =
      "pullRequest(number: $number) { %s }".formatted(Threads.NEXT_SELECTION);

  private final RepositoryClient client;
  private final GraphQl graphQl;
  private final OptionalInt appId;
  private final int number;

  SnapshotReader(RepositoryClient client, OptionalInt appId, int number) {
    this.client = client;
    this.graphQl = new GraphQl(client, Operation.READ_PULL_REQUEST_AND_THREADS);
    this.appId = appId;
    this.number = number;
  }

  /// Without any contents, but with the changed files if there are not many.
  ///
  /// @param head where our check run is looked for; nowhere if empty
  Snapshot readWithFiles(Optional<String> head) {
    RepositoryQuery query = question(STATE).fragment(ChangedPaths.FRAGMENT);
    query.select("paths: pullRequest(number: $number) { ...ChangedPaths }");
    head.ifPresent(commit -> OurCheckRun.ask(query, commit, appId));
    GraphQl.Reply reply = run(query);
    return snapshot(
        reply,
        pullRequest(reply),
        Map.of(),
        RepositoryAtHead.NOTHING,
        Map.of(),
        ChangedPaths.read(reply.data().path("repository").path("paths")));
  }

  /// @param head where our check run is looked for; nowhere if empty
  /// @param expressions the contents to read, each as `commit:path`
  /// @param around what else is wanted of the head commit
  /// @param organisation the paths that are wanted of the owner's `.github` repository
  Snapshot read(
      Optional<String> head,
      List<String> expressions,
      Neighbourhood around,
      List<String> organisation) {
    List<List<String>> batches = Contents.batches(expressions);
    List<String> first = batches.isEmpty() ? List.of() : batches.getFirst();
    RepositoryQuery query = question(STATE);
    head.ifPresent(commit -> OurCheckRun.ask(query, commit, appId));
    head.ifPresent(commit -> Neighbours.ask(query, commit, around));
    Contents.ask(query, first);
    OrganisationFiles.ask(query, client.scope(), organisation);
    GraphQl.Reply reply = run(query);
    JsonNode pullRequest = pullRequest(reply);
    Map<String, Content> contents = new HashMap<>(contents(reply, first));
    batches.stream().skip(1).forEach(batch -> contents.putAll(contents(batch)));
    RepositoryAtHead known =
        head.isPresent() ? Neighbours.read(reply, around) : RepositoryAtHead.NOTHING;
    Map<String, SourceText> above =
        OrganisationFiles.read(reply, client.scope(), organisation)
            .orElseThrow(() -> graphQl.unavailable(reply));
    return snapshot(reply, pullRequest, contents, known, above, Optional.empty());
  }

  private Snapshot snapshot(
      GraphQl.Reply reply,
      JsonNode pullRequest,
      Map<String, Content> contents,
      RepositoryAtHead around,
      Map<String, SourceText> organisation,
      Optional<List<ListedFile>> files) {
    return new Snapshot(
        new Standing(
            pullRequest.path("state").asText().equals("OPEN"),
            pullRequest.path("isDraft").asBoolean(),
            pullRequest.path("author").path("__typename").asText().equals("Bot")),
        pullRequest.path("headRefOid").asText(),
        pullRequest.path("baseRefOid").asText(),
        pullRequest.path("baseRefName").asText(),
        pullRequest.path("changedFiles").asInt(),
        threads(reply, pullRequest),
        OurCheckRun.read(reply),
        contents,
        around,
        organisation,
        files,
        branch(pullRequest));
  }

  /// The branch of a fork that is gone has no repository.
  private boolean isHere(String repository) {
    return repository.equalsIgnoreCase(client.scope().owner() + "/" + client.scope().repository());
  }

  private HeadBranch branch(JsonNode pullRequest) {
    HeadBranch.Access access =
        !isHere(pullRequest.path("headRepository").path("nameWithOwner").asText())
            ? HeadBranch.Access.FORK
            : client.writesContents() ? HeadBranch.Access.ALLOWED : HeadBranch.Access.NOT_ALLOWED;
    return new HeadBranch(pullRequest.path("headRefName").asText(), access);
  }

  private RepositoryQuery question(String aboutPullRequest) {
    return new RepositoryQuery(client.scope())
        .variable("number", "Int!", number)
        .select(aboutPullRequest)
        .fragment(Threads.FRAGMENT);
  }

  private GraphQl.Reply run(RepositoryQuery query) {
    return graphQl.run(query.text(), query.variables());
  }

  private JsonNode pullRequest(GraphQl.Reply reply) {
    JsonNode pullRequest = reply.data().path("repository").path("pullRequest");
    if (pullRequest.isObject()) {
      return pullRequest;
    }
    boolean refused =
        reply.errors().stream()
            .anyMatch(
                error -> error.touches(PULL_REQUEST) && (error.isMissing() || error.isForbidden()));
    if (refused) {
      throw new HostRefusedException(200, reply.complaint());
    }
    throw graphQl.unavailable(reply);
  }

  private List<ReviewThread> threads(GraphQl.Reply reply, JsonNode pullRequest) {
    JsonNode page = page(reply, pullRequest);
    List<ReviewThread> threads = new ArrayList<>(Threads.ours(page));
    Optional<String> after = Threads.nextPage(page);
    for (int pages = 1; after.isPresent(); pages++) {
      if (pages == MOST_THREAD_PAGES) {
        throw new HostRefusedException(200, "the pull request has too many conversations");
      }
      RepositoryQuery query = question(NEXT_THREADS).variable("after", "String!", after.get());
      GraphQl.Reply next = run(query);
      page = page(next, pullRequest(next));
      threads.addAll(Threads.ours(page));
      after = Threads.nextPage(page);
    }
    return threads;
  }

  /// A thread that is missing here would be begun a second time.
  private JsonNode page(GraphQl.Reply reply, JsonNode pullRequest) {
    JsonNode connection = pullRequest.path("reviewThreads");
    boolean holes =
        reply.errors().stream()
            .anyMatch(
                error -> error.path().size() > PULL_REQUEST.size() && error.touches(PULL_REQUEST));
    if (!connection.path("nodes").isArray() || holes) {
      throw graphQl.unavailable(reply);
    }
    return connection;
  }

  private Map<String, Content> contents(List<String> expressions) {
    RepositoryQuery query = new RepositoryQuery(client.scope());
    Contents.ask(query, expressions);
    return contents(run(query), expressions);
  }

  private Map<String, Content> contents(GraphQl.Reply reply, List<String> expressions) {
    boolean answered = reply.data().path("repository").isObject();
    Map<String, Content> contents = Contents.read(reply, expressions);
    if (!answered || contents.size() < expressions.size()) {
      throw graphQl.unavailable(reply);
    }
    return contents;
  }
}
