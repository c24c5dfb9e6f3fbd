package dev.plimsoll.pages;

import dev.plimsoll.rule.Category;

/// A practice in the words of a page.
///
/// @param label its name in configurations and comments
/// @param why one sentence without markup
public record Practice(String label, String title, String why) {
  public static Practice of(Category category) {
    return switch (category) {
      case NON_ROOT ->
          practice(
              category,
              "Run as somebody other than root",
              "Whoever takes over a process owns what its user owns.");
      case COPY ->
          practice(
              category,
              "COPY files, ADD nothing by surprise",
              "ADD also unpacks archives and fetches what may have changed since.");
      case APT_LISTS ->
          practice(
              category,
              "Leave no package lists behind",
              "Lists that a layer keeps are shipped for ever, and are out of date tomorrow.");
      case READ_ONLY ->
          practice(
              category,
              "Keep the root filesystem read-only",
              "What cannot be written cannot be replaced by an intruder.");
      case SUPPRESSION ->
          practice(
              category,
              "Keep suppressions honest",
              "A comment that suppresses nothing hides the next mistake.");
    };
  }

  private static Practice practice(Category category, String title, String why) {
    return new Practice(category.label(), title, why);
  }
}
