package dev.plimsoll.tree;

import static dev.plimsoll.tree.TreeText.at;
import static dev.plimsoll.tree.TreeText.outline;
import static dev.plimsoll.tree.TreeText.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookupTest {
  @Test
  void anOwnKeyWinsOverAMergedOne() {
    assertThat(lookup("base: &b {k: merged}\nweb: {<<: *b, k: own}\n")).isEqualTo("own own");
    assertThat(lookup("base: &b {k: far}\nweb: {<<: *b}\n")).isEqualTo("merged far");
    assertThat(lookup("base: &b {x: 1}\nweb: {<<: *b}\n")).isEqualTo("absent");
  }

  @Test
  void ofSeveralMergedMappingsTheFirstWinsAndTheirMergesCountToo() {
    assertThat(lookup("a: &a {k: 1}\nb: &b {k: 2}\nweb: {<<: [*a, *b]}\n")).isEqualTo("merged 1");
    assertThat(lookup("a: &a {k: 1}\nb: &b {<<: *a}\nc: &c {k: 3}\nweb: {<<: [*b, *c]}\n"))
        .isEqualTo("merged 1");
    assertThat(lookup("web: {<<: {k: inline}}\n")).isEqualTo("merged inline");
  }

  @Test
  void aQuotedMergeKeyIsAKeyLikeAnyOther() {
    assertThat(lookup("a: &a {k: 1}\nweb: {\"<<\": *a}\n")).isEqualTo("absent");
  }

  @Test
  void whatCannotBeReadMayHaveTheKey() {
    assertThat(lookup("web: {<<: *gone}\n")).isEqualTo("unknown");
    assertThat(lookup("web: {<<: text}\n")).isEqualTo("unknown");
    assertThat(lookup("web: {a: 1, b: ]\n")).isEqualTo("unknown");
  }

  @Test
  void mergesThatGrowWithoutBoundAreNotFollowed() {
    StringBuilder text = new StringBuilder("m0: &m0 {a: 1}\n");
    for (int i = 1; i <= 100; i++) {
      text.append("m%d: &m%d {<<: [*m%d, *m%d]}\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(lookup(text + "web: {<<: *m20}\n")).isEqualTo("absent");
    assertThat(lookup(text + "web: {<<: *m100}\n")).isEqualTo("unknown");
  }

  private static String lookup(String yaml) {
    Lookup lookup = Lookup.of((MappingNode) at(yaml(yaml), "web"), "k");
    return switch (lookup) {
      case Lookup.Own(Entry entry) -> "own " + outline(entry.value());
      case Lookup.Merged(Entry entry) -> "merged " + outline(entry.value());
      case Lookup.Absent _ -> "absent";
      case Lookup.Unknown _ -> "unknown";
    };
  }
}
