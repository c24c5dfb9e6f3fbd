package dev.plimsoll.doctor;

import java.util.List;

/// Looks at one thing. What it throws counts as a failure of that thing.
@FunctionalInterface
interface Check {
  List<Observation> look() throws Exception;
}
