package dev.plimsoll.pages;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// How far the server is with the repositories of an installation.
///
/// @param rows those that are shown
/// @param count how many there are to be looked at
/// @param done how many of these were
/// @param more how many are not shown
/// @param refreshing whether the page renews itself
public record FirstLooks(
    long installation,
    String account,
    List<Look> rows,
    int count,
    int done,
    int more,
    boolean isOver,
    boolean refreshing) {
  /// One repository.
  ///
  /// @param page where people see the repository
  /// @param findings how many there are of each practice
  /// @param overview where they are told one by one; empty where nobody can sign in
  public record Look(
      String name,
      String page,
      State state,
      SortedMap<String, Integer> findings,
      Optional<String> overview) {
    /// Whether it was looked at, and nothing was found.
    public boolean isClean() {
      return state == State.DONE && findings.isEmpty();
    }
  }

  /// What is known of a repository.
  public enum State {
    WAITING("waiting", ""),
    TRIED("did not work out yet, will be tried again", "warning"),
    DONE("looked at", "good"),
    LEFT_ALONE("archived: left alone", "");

    private final String label;
    private final String tone;

    State(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    /// The class of its badge.
    public String tone() {
      return tone;
    }
  }
}
