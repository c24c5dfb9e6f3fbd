package dev.plimsoll.doctor;

import dev.plimsoll.github.AppNeeds;
import dev.plimsoll.github.RegisteredApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whether the App asks for the permissions that it needs, and for no more.
record PermissionsCheck(Supplier<RegisteredApp> app) implements Check {
  private static final String NAME = "permissions";

  @Override
  public List<Observation> look() {
    Map<String, String> granted = app.get().permissions();
    List<Observation> found = new ArrayList<>();
    for (Permission needed : Permission.missing(granted)) {
      found.add(observation(needed, granted.get(needed.name())));
    }
    new TreeMap<>(granted).forEach((name, level) -> tooMuch(name, level, found));
    return found.isEmpty()
        ? List.of(Observation.ok(NAME, "the App asks for what it needs, and no more"))
        : found;
  }

  private static Observation observation(Permission needed, @Nullable String has) {
    String found =
        "%s is %s, not %s: %s"
            .formatted(
                needed.name(), has == null ? "missing" : has, needed.level(), needed.cost(has));
    String remedy =
        ("On the App's page, under Permissions & events, set %s to \"%s\"; whoever has installed"
                + " the App is then asked to agree.")
            .formatted(needed.name(), needed.level());
    return needed.isVital(has)
        ? Observation.failed(NAME, found, remedy)
        : Observation.warning(NAME, found, remedy);
  }

  private static void tooMuch(String name, String level, List<Observation> found) {
    String needed = AppNeeds.permissions().get(name);
    if (needed == null || Permission.rank(level) > Permission.rank(needed)) {
      found.add(
          Observation.warning(
              NAME,
              name + " is " + level + ", which Plimsoll does not need",
              "On the App's page, under Permissions & events, set it to \"%s\"."
                  .formatted(needed == null ? "No access" : needed)));
    }
  }
}
