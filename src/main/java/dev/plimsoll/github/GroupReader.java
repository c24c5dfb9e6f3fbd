package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.ChangedFile;
import dev.plimsoll.review.ChangedFile.Status;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.MergeQueueHost.Group;
import dev.plimsoll.review.MergeQueueHost.Standing;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Reads what a merge queue is about to merge.
final class GroupReader {
  /// GitHub compares no more files than this.
  private static final int MOST = 300;

  private static final String VERDICT =
      """
      pullRequest(number: $number) {
        commits(last: 1) {
          nodes {
            commit {
              checkSuites(first: 10, filterBy: $suites) {
                nodes {
                  checkRuns(first: 10, filterBy: $runs) {
                    nodes { databaseId conclusion status }
                  }
                }
              }
            }
          }
        }
      }
      """;

  private final RepositoryClient client;
  private final GraphQl graphQl;
  private final OptionalInt appId;
  private final Group group;

  GroupReader(RepositoryClient client, OptionalInt appId, Group group) {
    this.client = client;
    this.graphQl = new GraphQl(client, Operation.READ_CHECK_RUN);
    this.appId = appId;
    this.group = group;
  }

  Standing standing(List<String> configurations) {
    List<String> expressions =
        configurations.stream().map(path -> at(group.baseSha(), path)).toList();
    RepositoryQuery query =
        new RepositoryQuery(client.scope())
            .variable("number", "Int!", group.pullRequest().number())
            .select(VERDICT);
    OurCheckRun.ask(query, group.headSha(), appId);
    Contents.ask(query, expressions);
    GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
    Map<String, Content> contents = Contents.read(reply, expressions);
    if (!reply.data().path("repository").isObject() || contents.size() < expressions.size()) {
      throw graphQl.unavailable(reply);
    }
    Map<String, SourceText> texts = new HashMap<>();
    for (String path : configurations) {
      if (contents.get(at(group.baseSha(), path)) instanceof Content.Text(SourceText text)) {
        texts.put(path, text);
      }
    }
    boolean answered =
        OurCheckRun.read(reply).filter(PullRequestState.ExistingCheckRun::completed).isPresent();
    return new Standing(answered, verdict(reply), texts);
  }

  private static Optional<Conclusion> verdict(GraphQl.Reply reply) {
    JsonNode commit =
        reply.data().at("/repository/pullRequest/commits/nodes").path(0).path("commit");
    long newest = 0;
    Optional<Conclusion> verdict = Optional.empty();
    for (JsonNode suite : commit.path("checkSuites").path("nodes")) {
      for (JsonNode run : suite.path("checkRuns").path("nodes")) {
        if (run.path("databaseId").asLong() > newest) {
          newest = run.path("databaseId").asLong();
          verdict = conclusion(run.path("conclusion").asText(""));
        }
      }
    }
    return verdict;
  }

  private static Optional<Conclusion> conclusion(String word) {
    return switch (word) {
      case "SUCCESS" -> Optional.of(Conclusion.SUCCESS);
      case "FAILURE" -> Optional.of(Conclusion.FAILURE);
      case "ACTION_REQUIRED" -> Optional.of(Conclusion.ACTION_REQUIRED);
      case "NEUTRAL" -> Optional.of(Conclusion.NEUTRAL);
      default -> Optional.empty();
    };
  }

  PullRequestState compare(Predicate<String> relevant, Map<String, SourceText> configuration) {
    List<ListedFile> files = files();
    List<ListedFile> read = files.stream().filter(file -> relevant.test(file.path())).toList();
    List<ListedFile> inHead = read.stream().filter(ListedFile::inHead).toList();
    List<String> expressions = new ArrayList<>();
    inHead.forEach(file -> expressions.add(at(group.headSha(), file.path())));
    read.stream()
        .filter(ListedFile::needsBase)
        .forEach(file -> expressions.add(at(group.baseSha(), file.basePath())));
    Map<String, Content> contents = new HashMap<>();
    Contents.batches(expressions).forEach(batch -> contents.putAll(contents(batch)));
    Map<String, Content> heads = new LinkedHashMap<>();
    inHead.forEach(file -> heads.put(file.path(), contents.get(at(group.headSha(), file.path()))));
    return new PullRequestState(
        group.headSha(),
        "",
        PullRequestState.Standing.OPEN,
        files.stream().map(file -> changed(file, contents)).toList(),
        files.size() < MOST,
        List.of(),
        Optional.empty(),
        around(inHead).with(heads),
        configuration);
  }

  private List<ListedFile> files() {
    JsonNode comparison =
        client.read("/compare/" + group.baseSha() + "..." + group.headSha() + "?per_page=100");
    List<ListedFile> files = new ArrayList<>();
    for (JsonNode file : comparison.path("files")) {
      files.add(
          new ListedFile(
              file.path("filename").asText(),
              text(file, "previous_filename"),
              FileListing.status(file.path("status").asText()),
              text(file, "patch"),
              Optional.empty()));
    }
    return files;
  }

  private static Optional<String> text(JsonNode file, String field) {
    return Optional.ofNullable(file.path(field).textValue());
  }

  private RepositoryAtHead around(List<ListedFile> inHead) {
    Neighbourhood around = Neighbourhood.of(inHead);
    if (around.folders().isEmpty()) {
      return RepositoryAtHead.NOTHING;
    }
    RepositoryQuery query = new RepositoryQuery(client.scope());
    Neighbours.ask(query, group.headSha(), around);
    return Neighbours.read(graphQl.run(query.text(), query.variables()), around);
  }

  private Map<String, Content> contents(List<String> expressions) {
    RepositoryQuery query = new RepositoryQuery(client.scope());
    Contents.ask(query, expressions);
    GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
    Map<String, Content> contents = Contents.read(reply, expressions);
    if (!reply.data().path("repository").isObject() || contents.size() < expressions.size()) {
      throw graphQl.unavailable(reply);
    }
    return contents;
  }

  private ChangedFile changed(ListedFile file, Map<String, Content> contents) {
    return new ChangedFile(
        file.path(),
        file.previousPath(),
        file.status(),
        file.patch(),
        file.inHead() ? of(contents, at(group.headSha(), file.path())) : new Content.Absent(),
        file.status() == Status.ADDED
            ? new Content.Absent()
            : of(contents, at(group.baseSha(), file.basePath())));
  }

  private static Content of(Map<String, Content> contents, String expression) {
    return contents.getOrDefault(expression, new Content.NotRead());
  }

  private static String at(String commit, String path) {
    return commit + ":" + path;
  }
}
