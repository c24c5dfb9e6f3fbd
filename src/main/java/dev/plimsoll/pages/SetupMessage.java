package dev.plimsoll.pages;

import java.util.List;

/// A page that says something and may lead on.
///
/// @param link where it leads; empty if nowhere
public record SetupMessage(String title, List<String> paragraphs, String label, String link) {
  public SetupMessage {
    paragraphs = List.copyOf(paragraphs);
  }

  public static SetupMessage of(String title, String... paragraphs) {
    return new SetupMessage(title, List.of(paragraphs), "", "");
  }

  public SetupMessage leadingTo(String text, String address) {
    return new SetupMessage(title, paragraphs, text, address);
  }
}
