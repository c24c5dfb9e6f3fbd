package dev.plimsoll.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Decides which requests go wrong, and counts them.
final class Weather {
  private static final int THOUSAND = 1000;

  private final Random random;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private int perThousand;

  /// @param perThousand how many of a thousand requests go wrong
  Weather(long seed, int perThousand) {
    this.random = new Random(seed);
    this.perThousand = perThousand;
  }

  /// What a request meets.
  ///
  /// @param fresh whether it is about a pull request that was pushed to just now
  synchronized Optional<Fault> next(Call call, boolean fresh) {
    if (random.nextInt(THOUSAND) >= perThousand) {
      return Optional.empty();
    }
    List<Fault> possible = new ArrayList<>(List.of(Fault.values()));
    possible.removeIf(fault -> !fits(fault, call, fresh));
    Fault fault = possible.get(random.nextInt(possible.size()));
    counts.merge(fault, 1, Integer::sum);
    return Optional.of(fault);
  }

  private static boolean fits(Fault fault, Call call, boolean fresh) {
    return switch (fault) {
      case PARTIAL -> call.isGraphQl();
      case BAD_TOKEN -> !call.isForApp();
      case NOT_YET -> fresh && call.isReading();
      default -> true;
    };
  }

  /// A number of milliseconds up to a longest.
  synchronized int upTo(int millis) {
    return 1 + random.nextInt(millis);
  }

  /// From now on nothing goes wrong.
  synchronized void clear() {
    perThousand = 0;
  }

  synchronized Map<Fault, Integer> counts() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }
}
