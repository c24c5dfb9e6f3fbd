package dev.plimsoll.demo.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// What happened, in its order: what people did, what was delivered, and what the server asked for.
final class Journal {
  private static final int LONGEST = 300;

  /// Who did something.
  enum Kind {
    PERSON,
    DELIVERY,
    CALL,
    SERVER,
    NOTE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One line.
  ///
  /// @param at milliseconds since 1970
  /// @param status of the HTTP answer; 0 where there was none, -1 where none was asked for
  /// @param millis how long it took; -1 where that means nothing
  record Entry(
      int number, long at, String kind, String title, String detail, int status, long millis) {
    private Entry answered(int answer, long took) {
      return new Entry(number, at, kind, title, detail, answer, took);
    }
  }

  private final InstantSource clock;
  private final Board board;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private int last;

  Journal(InstantSource clock, Board board) {
    this.clock = clock;
    this.board = board;
  }

  void tell(Kind kind, String title, String detail) {
    add(kind, title, detail, -1, -1);
  }

  void exchange(Kind kind, String title, String detail, int status, Duration took) {
    add(kind, title, detail, status, took.toMillis());
  }

  /// Tells of something whose answer is not there yet.
  ///
  /// @return the number of the line, for [#answered]
  int ask(Kind kind, String title, String detail) {
    return add(kind, title, detail, -1, -1);
  }

  void answered(int number, int status, Duration took) {
    synchronized (entries) {
      List<Entry> all = new ArrayList<>(entries);
      all.replaceAll(
          entry -> entry.number() == number ? entry.answered(status, took.toMillis()) : entry);
      entries.clear();
      entries.addAll(all);
    }
    board.change();
  }

  private int add(Kind kind, String title, String detail, int status, long millis) {
    int number;
    synchronized (entries) {
      last++;
      number = last;
      entries.add(
          new Entry(
              last, clock.instant().toEpochMilli(), kind.word(), title, detail, status, millis));
      if (entries.size() > LONGEST) {
        entries.removeFirst();
      }
    }
    board.change();
    return number;
  }

  List<Entry> entries() {
    synchronized (entries) {
      return List.copyOf(entries);
    }
  }

  /// Begins again with an empty sheet. Numbers go on, so that a late answer finds no wrong line.
  void clear() {
    synchronized (entries) {
      entries.clear();
    }
    board.change();
  }
}
