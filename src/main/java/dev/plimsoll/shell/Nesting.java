package dev.plimsoll.shell;

import java.util.function.Supplier;

/// The loops and functions that are being run, for what `break` and `return` leave.
final class Nesting {
  private int loops;
  private int functions;
  private boolean perhapsInLoop;

  <T> T inLoop(Supplier<T> work) {
    loops++;
    T result = work.get();
    loops--;
    return result;
  }

  <T> T inFunction(Supplier<T> work) {
    functions++;
    T result = inSubshell(work);
    functions--;
    return result;
  }

  /// Runs what some shells see inside of the loops around it and others do not.
  <T> T inSubshell(Supplier<T> work) {
    int outerLoops = loops;
    boolean before = perhapsInLoop;
    perhapsInLoop |= loops > 0;
    loops = 0;
    T result = work.get();
    loops = outerLoops;
    perhapsInLoop = before;
    return result;
  }

  boolean isInLoop() {
    return loops > 0;
  }

  boolean isPerhapsInLoop() {
    return perhapsInLoop;
  }

  boolean isInFunction() {
    return functions > 0;
  }
}
