package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.TreeListing;
import dev.plimsoll.review.TreeListing.Item;
import dev.plimsoll.rule.RepositoryView.Entry;
import java.util.ArrayList;
import java.util.List;

/// Lists all paths of a commit with one request. GitHub tells up to 100,000 of them.
final class TreePage {
  private static final String SYMLINK = "120000";

  private TreePage() {}

  static TreeListing read(RepositoryClient client, String commit) {
    JsonNode tree =
        RestJson.get(client, client.scope().path("/git/trees/" + commit + "?recursive=1"));
    List<Item> items = new ArrayList<>();
    for (JsonNode item : tree.path("tree")) {
      items.add(new Item(item.path("path").asText(), entry(item), item.path("size").asLong()));
    }
    return new TreeListing(items, !tree.path("truncated").asBoolean());
  }

  private static Entry entry(JsonNode item) {
    if (item.path("mode").asText().equals(SYMLINK)) {
      return Entry.UNKNOWN;
    }
    return switch (item.path("type").asText()) {
      case "blob" -> Entry.FILE;
      case "tree" -> Entry.DIRECTORY;
      default -> Entry.UNKNOWN;
    };
  }
}
