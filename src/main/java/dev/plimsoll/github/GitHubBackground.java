package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.BranchHost;
import dev.plimsoll.review.BranchState;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.RepositoryRef;
import dev.plimsoll.review.TreeListing;
import dev.plimsoll.setup.AppRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// The port on GitHub for the work that nobody waits for. Its calls leave the installation room for
/// people; see [Purpose#BACKGROUND].
public final class GitHubBackground implements BranchHost {
  private final Function<RepositoryScope, RepositoryClient> clients;
  private final OptionalInt appId;
  private final LongConsumer forget;

  /// @param forget drops all tokens of an installation
  GitHubBackground(
      Function<RepositoryScope, RepositoryClient> clients, OptionalInt appId, LongConsumer forget) {
    this.clients = clients;
    this.appId = appId;
    this.forget = forget;
  }

  /// All repositories of an installation that can be written to. Its tokens are asked for anew from
  /// now on: this is called when its permissions have changed.
  public List<RepositoryRef> repositories(long installationId) {
    forget.accept(installationId);
    RepositoryClient client = clients.apply(RepositoryScope.listing(installationId));
    return new RepositoryPages(client).all();
  }

  /// All repositories of an installation, those too that can only be read.
  List<AppRegistry.Repository> listed(long installationId) {
    return new RepositoryPages(clients.apply(RepositoryScope.listing(installationId))).listed();
  }

  @Override
  public Optional<BranchState> read(RepositoryRef repository, List<String> configurations) {
    return new BranchReader(client(repository), appId).read(configurations);
  }

  @Override
  public TreeListing list(RepositoryRef repository, String commit) {
    return TreePage.read(client(repository), commit);
  }

  @Override
  public Map<String, Content> contents(
      RepositoryRef repository, String commit, List<String> paths) {
    GraphQl graphQl = new GraphQl(client(repository), Operation.READ_CONTENTS);
    Map<String, Content> contents = new HashMap<>();
    for (List<String> batch : Contents.batches(paths)) {
      List<String> expressions = batch.stream().map(path -> commit + ":" + path).toList();
      RepositoryQuery query = new RepositoryQuery(scope(repository));
      Contents.ask(query, expressions);
      GraphQl.Reply reply = graphQl.run(query.text(), query.variables());
      JsonNode there = reply.data().path("repository");
      Map<String, Content> read = Contents.read(reply, expressions);
      if (!there.isObject() || read.size() < expressions.size()) {
        throw graphQl.unavailable(reply);
      }
      batch.forEach(path -> contents.put(path, read.get(commit + ":" + path)));
    }
    return contents;
  }

  @Override
  public void post(RepositoryRef repository, CheckRunDraft checkRun) {
    new CheckRunPost(new Kohsuke(client(repository)), checkRun).send(Optional.empty());
  }

  @Override
  public void upload(RepositoryRef repository, String branch, String commit, String sarif) {
    RepositoryScope scope = RepositoryScope.of(repository, Grant.CODE_SCANNING);
    new ResultsUpload(clients.apply(scope)).send(branch, commit, sarif);
  }

  private RepositoryClient client(RepositoryRef repository) {
    return clients.apply(scope(repository));
  }

  private static RepositoryScope scope(RepositoryRef repository) {
    return RepositoryScope.of(repository, Grant.REVIEW);
  }
}
