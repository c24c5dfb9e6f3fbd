package dev.plimsoll.recovery;

import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A host's list of deliveries, in pages, that can fail.
final class FakeLog implements DeliveryLog {
  static final int PAGE = 3;

  private final List<ListedDelivery> listed = new ArrayList<>();
  final List<Long> fetched = new ArrayList<>();
  final List<Optional<String>> pages = new ArrayList<>();
  final Set<Long> withoutRecord = new HashSet<>();
  int answersBeforeFailure = Integer.MAX_VALUE;
  boolean unreadable;

  /// The next attempt, later than all before.
  ListedDelivery add(String guid, Instant at, boolean answered, String event, String action) {
    ListedDelivery attempt =
        new ListedDelivery(1000 + listed.size(), guid, at, answered, event, action, 11);
    listed.addFirst(attempt);
    return attempt;
  }

  void forgetAll() {
    listed.clear();
  }

  @Override
  public DeliveryPage page(Optional<String> cursor) {
    answer();
    if (unreadable) {
      throw new HostRefusedException(404, "GET /app/hook/deliveries: 404 Not Found");
    }
    pages.add(cursor);
    int from = cursor.map(Integer::parseInt).orElse(0);
    int to = Math.min(from + PAGE, listed.size());
    return new DeliveryPage(
        listed.subList(from, to),
        to < listed.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
  }

  @Override
  public Optional<byte[]> payload(long id) {
    answer();
    fetched.add(id);
    return withoutRecord.contains(id)
        ? Optional.empty()
        : Optional.of("{}".getBytes(StandardCharsets.UTF_8));
  }

  private void answer() {
    if (answersBeforeFailure-- <= 0) {
      throw new HostUnavailableException("connection reset");
    }
  }
}
