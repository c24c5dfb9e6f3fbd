package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;

/// Comparing two commits.
final class CompareEndpoint {
  private static final int MOST_FILES = 300;

  private final Forge forge;
  private final RestViews views;

  CompareEndpoint(Forge forge, RestViews views) {
    this.forge = forge;
    this.views = views;
  }

  Answer compare(Request request, Matcher path) {
    Optional<Commit> base = forge.repository().resolve(path.group("base"));
    Optional<Commit> head = forge.repository().resolve(path.group("head"));
    if (!forge.holds(path) || base.isEmpty() || head.isEmpty()) {
      return Answer.notFound();
    }
    FileTree from =
        Repository.mergeBase(head.get(), base.get()).map(Commit::tree).orElse(FileTree.empty());
    ObjectNode body = Json.object().put("status", "ahead");
    Comparison.between(from, head.get().tree()).changes().stream()
        .limit(MOST_FILES)
        .map(change -> views.file(change, head.get()))
        .forEach(body.putArray("files")::add);
    return Answer.of(200, body);
  }
}
