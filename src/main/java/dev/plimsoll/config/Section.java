package dev.plimsoll.config;

import java.util.List;

/// The mappings of a configuration file, and the keys that each may have.
enum Section {
  ROOT(
      "the configuration",
      "rules",
      "user",
      "paths",
      "overrides",
      "images",
      "ignore",
      "fail-on",
      "scope",
      "comments",
      "check",
      "code-scanning"),
  RULE("a rule", "severity"),
  USER("user", "name"),
  PATHS("paths", "include", "exclude"),
  OVERRIDE("an override", "paths", "rules", "user"),
  IMAGE("an image", "user", "writes"),
  IGNORE("an ignore entry", "rule", "path", "container", "reason"),
  COMMENTS("comments", "max", "drafts", "bots"),
  CHECK("check", "merge-queue");

  private final String title;

  /// Parted by blanks.
  private final String keys;

  Section(String title, String... keys) {
    this.title = title;
    this.keys = String.join(" ", keys);
  }

  /// What it is called in a message.
  String title() {
    return title;
  }

  List<String> keys() {
    return List.of(keys.split(" ", -1));
  }
}
