package dev.plimsoll.chaos;

import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// One pull request of a run, and what is known of it without asking the server.
final class Subject {
  private static final List<String> PATHS = List.of("app/Dockerfile", "jobs/Dockerfile");
  private static final String MAIN = "main";

  /// Something that was said to the server.
  record Asked(long comment, String words) {}

  private final Mooring mooring;
  private final PullRequest pullRequest;
  private final Map<String, Set<Flaw>> flaws = new TreeMap<>();
  private final List<Commit> heads = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private int revision;

  Subject(Mooring mooring, int number, Random random) {
    this.mooring = mooring;
    String branch = "work" + number;
    mooring.gitHub().repository().branch(branch, MAIN);
    mooring.gitHub().push(branch, "Work " + number, changed(FileTree.empty(), random));
    this.pullRequest = mooring.gitHub().open(number, "Work", "mira", branch, MAIN);
    heads.add(pullRequest.head());
  }

  Mooring mooring() {
    return mooring;
  }

  PullRequest pullRequest() {
    return pullRequest;
  }

  /// The rules that find something in a file of the head.
  Set<Flaw> flaws(String path) {
    return flaws.getOrDefault(path, Set.of());
  }

  /// The files that there are, in order.
  Set<String> paths() {
    return flaws.keySet();
  }

  /// Whether anything is wrong with the head.
  boolean isFlawed() {
    return flaws.values().stream().anyMatch(some -> !some.isEmpty());
  }

  List<Commit> heads() {
    return List.copyOf(heads);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  void asks(Asked question) {
    asked.add(question);
  }

  /// Pushes other versions of some of the files.
  void push(Random random) {
    FileTree tree = changed(pullRequest.head().tree(), random);
    mooring.gitHub().push(pullRequest.headBranch(), "More work", tree);
    heads.add(pullRequest.head());
  }

  private FileTree changed(FileTree tree, Random random) {
    FileTree changed = tree.with("app.conf", "port = 8080\n");
    boolean any = false;
    for (String path : PATHS) {
      if (!flaws.containsKey(path) || random.nextBoolean() || (!any && path.equals(last()))) {
        any = true;
        Set<Flaw> some = some(random);
        flaws.put(path, some);
        changed = changed.with(path, Flaw.dockerfile(some, ++revision));
      }
    }
    return changed;
  }

  private static String last() {
    return PATHS.getLast();
  }

  private static Set<Flaw> some(Random random) {
    Set<Flaw> some = EnumSet.noneOf(Flaw.class);
    for (Flaw flaw : Flaw.values()) {
      if (random.nextInt(3) == 0) {
        some.add(flaw);
      }
    }
    return some;
  }

  @Override
  public String toString() {
    return mooring.fullName() + "#" + pullRequest.number();
  }
}
