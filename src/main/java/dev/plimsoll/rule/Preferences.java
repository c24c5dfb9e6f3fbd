package dev.plimsoll.rule;

import java.util.List;

/// What an organisation chose where rules leave a choice.
///
/// @param user the name of a user that a fix makes, and of its group
/// @param images what is said of images that nobody else can know; the first that matches holds
public record Preferences(String user, List<ImageFact> images) {
  public static final Preferences DEFAULT = new Preferences("appuser", List.of());

  public Preferences {
    images = List.copyOf(images);
  }
}
