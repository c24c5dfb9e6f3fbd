package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.TreeListing.Item;
import dev.plimsoll.rule.RepositoryView.Entry;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is read of a commit, and what is known of the rest.
class BranchFilesTest {
  private static Item file(String path) {
    return new Item(path, Entry.FILE, 100);
  }

  private static TreeListing whole(Item... items) {
    return new TreeListing(List.of(items), true);
  }

  @Test
  void whatIsCheckedIsReadContainerFilesFirst() {
    BranchFiles files =
        BranchFiles.of(
            whole(
                file("a.json"),
                file("b.yaml"),
                file("main.py"),
                file("web/Dockerfile"),
                file("web/Dockerfile.dockerignore"),
                file(".github/workflows/ci.yml"),
                file("compose.yaml")));

    assertThat(files.paths())
        .containsExactly(
            "compose.yaml", "web/Dockerfile", "b.yaml", "web/Dockerfile.dockerignore", "a.json");
    assertThat(files.whole()).isTrue();
  }

  @Test
  void linksAndSubmodulesAreNotFollowed() {
    assertThat(BranchFiles.of(whole(new Item("Dockerfile", Entry.UNKNOWN, 9))).paths()).isEmpty();
  }

  @Test
  void aLookHasItsBounds() {
    List<Item> many =
        new ArrayList<>(
            IntStream.range(0, 5_000).mapToObj(i -> file("data/" + i + ".json")).toList());
    many.add(file("Dockerfile"));

    BranchFiles files = BranchFiles.of(new TreeListing(many, true));

    assertThat(files.paths()).hasSize(2_000).startsWith("Dockerfile");
    assertThat(files.whole()).isFalse();
  }

  @Test
  void fewLargeFilesAreBoundedToo() {
    List<Item> large =
        Stream.concat(
                Stream.of(new Item("huge.json", Entry.FILE, 2_000_000)),
                IntStream.range(0, 50).mapToObj(i -> new Item(i + ".json", Entry.FILE, 1_000_000)))
            .toList();

    assertThat(BranchFiles.of(new TreeListing(large, true)).paths())
        .hasSize(33)
        .doesNotContain("huge.json");
  }

  @Test
  void whatIsNotListedIsMissingUnlessItMayBeElsewhere() {
    TreeListing listing =
        whole(
            new Item("web", Entry.DIRECTORY, 0),
            file("web/Dockerfile"),
            new Item("vendor", Entry.UNKNOWN, 0));
    CommitTree tree = new CommitTree(listing, Map.of("web/Dockerfile", SourceText.of("FROM a\n")));

    assertThat(tree.entry("")).isEqualTo(Entry.DIRECTORY);
    assertThat(tree.entry("web")).isEqualTo(Entry.DIRECTORY);
    assertThat(tree.entry("web/Dockerfile")).isEqualTo(Entry.FILE);
    assertThat(tree.entry("web/start.sh")).isEqualTo(Entry.MISSING);
    assertThat(tree.entry("vendor/lib/a")).isEqualTo(Entry.UNKNOWN);
    assertThat(tree.text("web/Dockerfile")).hasValue(SourceText.of("FROM a\n"));
    assertThat(new CommitTree(new TreeListing(listing.items(), false), Map.of()).entry("elsewhere"))
        .isEqualTo(Entry.UNKNOWN);
  }
}
