package dev.plimsoll.doctor;

import dev.plimsoll.github.RegisteredApp;
import dev.plimsoll.github.RegisteredApp.Installation;
import dev.plimsoll.github.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Whether the App is installed, and has there what it asks for.
final class InstallationsCheck implements Check {
  private static final String NAME = "installations";
  private static final int LOOKED_AT = 1000;
  private static final int NAMED = 5;

  private final Registration registration;
  private final Supplier<RegisteredApp> app;
  private volatile List<Installation> active = List.of();

  InstallationsCheck(Registration registration, Supplier<RegisteredApp> app) {
    this.registration = registration;
    this.app = app;
  }

  /// Those that are not suspended, once [#look] has found them.
  List<Installation> active() {
    return active;
  }

  @Override
  public List<Observation> look() {
    List<Installation> all = registration.installations(LOOKED_AT);
    active = all.stream().filter(one -> !one.suspended()).toList();
    if (all.isEmpty()) {
      return List.of(
          Observation.warning(
              NAME,
              "the App is installed nowhere",
              "Install it from " + app.get().page() + " on the repositories to review."));
    }
    List<Observation> found = new ArrayList<>();
    found.add(count(all));
    behind(found);
    return found;
  }

  private Observation count(List<Installation> all) {
    long number = app.get().installations().orElse((long) all.size());
    List<Installation> suspended = all.stream().filter(Installation::suspended).toList();
    String found = "the App is installed on " + number + (number == 1 ? " account" : " accounts");
    String looked = number > all.size() ? "; the first " + all.size() + " were looked at" : "";
    return suspended.isEmpty()
        ? Observation.ok(NAME, found + looked)
        : Observation.warning(
            NAME,
            found + ", suspended on " + suspended.size() + ": " + names(suspended) + looked,
            "There is no review on these until somebody there lifts the suspension, in the"
                + " account's settings under Applications.");
  }

  /// What the App asks for counts, not what it should ask for: that is another check.
  private void behind(List<Observation> found) {
    for (Permission needed : Permission.missing(Map.of())) {
      String asked = app.get().permissions().get(needed.name());
      List<Installation> behind =
          active.stream()
              .filter(one ->
                  Permission.rank(one.permissions().get(needed.name()))
                      < Math.min(Permission.rank(asked), Permission.rank(needed.level())))
              .toList();
      if (!behind.isEmpty()) {
        found.add(behind(needed, behind));
      }
    }
  }

  private static Observation behind(Permission needed, List<Installation> behind) {
    Map<String, String> first = new HashMap<>(behind.getFirst().permissions());
    return Observation.warning(
        NAME,
        "%d have not agreed to %s (%s): %s; there, %s"
            .formatted(
                behind.size(),
                needed.name(),
                needed.level(),
                names(behind),
                needed.cost(first.get(needed.name()))),
        "Ask their owners to review the request: " + behind.getFirst().page() + " and the like.");
  }

  private static String names(List<Installation> some) {
    String names =
        String.join(", ", some.stream().limit(NAMED).map(Installation::account).toList());
    return some.size() > NAMED ? names + ", …" : names;
  }
}
