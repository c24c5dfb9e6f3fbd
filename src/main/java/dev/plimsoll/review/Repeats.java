package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The same finding in many files, told once with the list of places.
final class Repeats {
  /// As many files may each have a remark and a suggestion of their own.
  private static final int FEW_FILES = 3;

  /// So that the marks of all of them fit into one comment.
  private static final int MOST_PLACES = 200;

  private Repeats() {}

  /// What makes two findings the same to a reader.
  private record Topic(String rule, String message) {}

  /// @param remarks the most severe first; the order is kept
  static List<Remark> joined(List<Remark> remarks) {
    Map<Topic, List<Remark>> topics = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      if (remark.findings().size() == 1) {
        topics.computeIfAbsent(topic(remark), topic -> new ArrayList<>()).add(remark);
      }
    }
    topics.values().removeIf(same -> countFiles(same) <= FEW_FILES);
    List<Remark> joined = new ArrayList<>();
    for (Remark remark : remarks) {
      List<Remark> same = topics.getOrDefault(topic(remark), List.of());
      int place = same.indexOf(remark);
      if (place == 0) {
        joined.add(remark.alsoAbout(findings(same.subList(1, bounded(same)))));
      } else if (place < 0 || place >= MOST_PLACES) {
        joined.add(remark);
      }
    }
    return joined;
  }

  private static Topic topic(Remark remark) {
    Diagnostic first = remark.findings().getFirst();
    return new Topic(first.rule().id(), first.message());
  }

  private static long countFiles(List<Remark> remarks) {
    return remarks.stream().map(remark -> remark.file().path()).distinct().count();
  }

  private static int bounded(List<Remark> same) {
    return Math.min(same.size(), MOST_PLACES);
  }

  private static List<Diagnostic> findings(List<Remark> remarks) {
    return remarks.stream().map(remark -> remark.findings().getFirst()).toList();
  }
}
