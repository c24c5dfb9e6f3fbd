package dev.plimsoll.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What was done so far; JMH shows it by the second.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Done {
  public double files;
  public double megabytes;

  void add(byte[] file) {
    files++;
    megabytes += file.length / 1e6;
  }
}
