package dev.plimsoll.doctor;

import java.util.List;

/// Whether Java may use enough memory.
///
/// @param bytes that the heap may have at most
record MemoryCheck(long bytes) implements Check {
  private static final long MEGABYTE = 1024L * 1024;
  private static final long ENOUGH = 256;

  @Override
  public List<Observation> look() {
    long megabytes = bytes / MEGABYTE;
    String found = "Java may use " + megabytes + " MB";
    return List.of(
        megabytes >= ENOUGH
            ? Observation.ok("memory", found)
            : Observation.warning(
                "memory",
                found + "; large pull requests want " + ENOUGH + " MB",
                "Give the container more memory, of which Java takes a quarter, or set"
                    + " JAVA_TOOL_OPTIONS=-Xmx256m."));
  }
}
