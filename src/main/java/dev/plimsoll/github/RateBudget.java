package dev.plimsoll.github;

import dev.plimsoll.review.HostUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one installation may still ask of GitHub, shared by all that is done for it. Whoever comes
/// when nothing is left is told when to come back, without a call: going on against a limit may get
/// the App banned.
///
/// It knows the primary limits by what every answer says of them. Nothing tells of the secondary
/// ones before they are hit, and not every host has them: once one was hit, it keeps to the
/// published figures by itself for an hour.
final class RateBudget {
  /// Each has a primary limit of its own.
  private enum Resource {
    REST,
    GRAPHQL
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration CAREFUL = Duration.ofHours(1);
  private static final int WRITE_POINTS = 5;

  private final InstantSource clock;
  private final RetryTimes times;
  private final Map<Resource, Allowance> allowances = new EnumMap<>(Resource.class);
  private final Window restPoints = new Window(MINUTE, 900);
  private final Window graphQlPoints = new Window(MINUTE, 2_000);
  private final Window contentPerMinute = new Window(MINUTE, 80);
  private final Window contentPerHour = new Window(Duration.ofHours(1), 500);
  private Instant refusedUntil = Instant.EPOCH;
  private Instant carefulUntil = Instant.EPOCH;

  RateBudget(InstantSource clock, RetryTimes times) {
    this.clock = clock;
    this.times = times;
  }

  /// Counts a call that is about to be made.
  ///
  /// @throws HostUnavailableException with the time from which on it may be made, if not now
  synchronized void admit(Call call, Purpose purpose) {
    Instant now = clock.instant();
    Optional<Instant> closed = closedUntil(call, purpose, now);
    if (closed.isPresent()) {
      throw new HostUnavailableException(
          call + ": not sent, the installation's rate limit is used up", closed.get());
    }
    points(call).spend(now, cost(call));
    if (createsContent(call)) {
      contentPerMinute.spend(now, 1);
      contentPerHour.spend(now, 1);
    }
  }

  private Optional<Instant> closedUntil(Call call, Purpose purpose, Instant now) {
    Resource resource = resource(call);
    Optional<Instant> refused =
        refusedUntil.isAfter(now) ? Optional.of(refusedUntil) : Optional.empty();
    Optional<Instant> primary =
        Optional.ofNullable(allowances.get(resource))
            .flatMap(allowance -> allowance.closedUntil(now, purpose));
    return Stream.concat(Stream.of(refused, primary), secondary(call, now).stream())
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }

  private List<Optional<Instant>> secondary(Call call, Instant now) {
    if (!carefulUntil.isAfter(now)) {
      return List.of();
    }
    Optional<Instant> tooFast = points(call).fullUntil(now, cost(call));
    return createsContent(call)
        ? List.of(tooFast, contentPerMinute.fullUntil(now, 1), contentPerHour.fullUntil(now, 1))
        : List.of(tooFast);
  }

  /// Learns from an answer.
  ///
  /// @param refused whether it says that a limit was hit
  synchronized void observe(Call call, Answer answer, boolean refused) {
    Allowance.in(answer).ifPresent(allowance -> allowances.put(resource(call), allowance));
    boolean primary = answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
    if (refused && !primary) {
      refusedUntil = times.afterLimit(answer);
      carefulUntil = clock.instant().plus(CAREFUL);
    }
  }

  private Window points(Call call) {
    return switch (resource(call)) {
      case REST -> restPoints;
      case GRAPHQL -> graphQlPoints;
    };
  }

  private static Resource resource(Call call) {
    return isGraphQl(call.address()) ? Resource.GRAPHQL : Resource.REST;
  }

  private static boolean isGraphQl(URI address) {
    return address.getPath().endsWith("/graphql");
  }

  /// A GraphQL mutation costs 5 as well, but few of our documents are one: the difference is far
  /// from the limit.
  private static int cost(Call call) {
    return call.reads() || resource(call) == Resource.GRAPHQL ? 1 : WRITE_POINTS;
  }

  /// What people see and are notified of. Whether check runs count is not published; a refusal
  /// would tell, and holding them back would hold up merges.
  private static boolean createsContent(Call call) {
    String path = call.address().getPath();
    return call.method().equals("POST")
        && (path.endsWith("/reviews") || path.endsWith("/comments") || path.endsWith("/replies"));
  }
}
