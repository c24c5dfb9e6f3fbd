package dev.plimsoll.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the environment variables are understood, and none is mistyped.
record SettingsCheck(Patient patient) implements Check {
  private static final String NAME = "settings";

  @Override
  public List<Observation> look() {
    List<Observation> found = new ArrayList<>();
    for (Complaint complaint : patient.complaints()) {
      found.add(
          Observation.failed(
              NAME, complaint.variable() + " " + complaint.what(), complaint.remedy()));
    }
    NearNames names = new NearNames(patient.known());
    for (String variable : patient.given().stream().sorted().toList()) {
      Optional<String> meant = names.meant(variable);
      meant.ifPresent(name ->
          found.add(
              Observation.warning(
                  NAME,
                  variable + " means nothing to Plimsoll",
                  "If you mean " + name + ", rename it.")));
    }
    return found.isEmpty()
        ? List.of(Observation.ok(NAME, "all that is set is understood, nothing is missing"))
        : found;
  }
}
