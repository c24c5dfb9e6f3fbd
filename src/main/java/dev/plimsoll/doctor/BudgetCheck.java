package dev.plimsoll.doctor;

import dev.plimsoll.github.RegisteredApp.Budget;
import dev.plimsoll.github.RegisteredApp.Installation;
import dev.plimsoll.github.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Whether enough is left of GitHub's rate limits. Only a few installations are asked about.
record BudgetCheck(Registration registration, Supplier<List<Installation>> installations)
    implements Check {
  private static final String NAME = "rate limits";
  private static final int LOOKED_AT = 5;
  private static final int LITTLE = 10;

  @Override
  public List<Observation> look() {
    List<Installation> some = installations.get().stream().limit(LOOKED_AT).toList();
    if (some.isEmpty()) {
      return List.of(
          Observation.skipped(
              NAME,
              "there is no installation that could have any",
              "Look at the check `installations` first."));
    }
    List<Observation> low = new ArrayList<>();
    some.forEach(one ->
        registration.budgets(one.id()).stream()
            .filter(budget -> budget.remaining() * LITTLE < budget.limit())
            .forEach(budget -> low.add(observation(one, budget))));
    return low.isEmpty()
        ? List.of(Observation.ok(NAME, some.size() + " looked at, enough is left"))
        : low;
  }

  private static Observation observation(Installation installation, Budget budget) {
    return Observation.warning(
        NAME,
        "%s: %d of %d requests are left on %s until %s"
            .formatted(
                installation.account(),
                budget.remaining(),
                budget.limit(),
                budget.api(),
                budget.reset()),
        "Reviews wait until then by themselves. If it stays so, see in the metrics"
            + " (plimsoll_github_call_seconds) what asks so much.");
  }
}
