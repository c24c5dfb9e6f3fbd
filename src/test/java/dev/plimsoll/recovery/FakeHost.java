package dev.plimsoll.recovery;

import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.RepositoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Installations with one repository each, and its open pull requests without a verdict.
final class FakeHost implements SweepHost {
  final List<Installation> installations = new ArrayList<>();
  final Map<Long, List<Integer>> open = new HashMap<>();
  final Map<Long, Instant> asked = new HashMap<>();
  int answersBeforeFailure = Integer.MAX_VALUE;

  @Override
  public Page<Installation> installations(int page) {
    answer();
    int from = Math.min(2 * (page - 1), installations.size());
    int to = Math.min(from + 2, installations.size());
    return new Page<>(installations.subList(from, to), to == installations.size());
  }

  @Override
  public Page<RepositoryRef> active(long installation, int page, Instant since) {
    answer();
    asked.put(installation, since);
    return new Page<>(
        List.of(new RepositoryRef(installation, "tidewater", "dock" + page)), page == 2);
  }

  @Override
  public List<Integer> withoutVerdict(RepositoryRef repository, Instant since) {
    answer();
    return open.getOrDefault(repository.installationId(), List.of());
  }

  private void answer() {
    if (answersBeforeFailure-- <= 0) {
      throw new HostUnavailableException("connection reset");
    }
  }
}
