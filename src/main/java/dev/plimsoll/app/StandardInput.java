package dev.plimsoll.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// What standard input is.
final class StandardInput {
  private StandardInput() {}

  /// Whether it is a terminal. Java's console knows only whether standard input and output both
  /// are; with the output in a pipe (`| tee`) there is still somebody to press Ctrl-C.
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> isatty =
        linker.defaultLookup().find("isatty").or(() -> linker.defaultLookup().find("_isatty"));
    return isatty.isPresent() ? asked(linker, isatty.get()) : System.console() != null;
  }

  @SuppressWarnings("restricted")
  private static boolean asked(Linker linker, MemorySegment isatty) {
    try {
      return (int)
              linker
                  .downcallHandle(
                      isatty, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                  .invokeExact(0)
          != 0;
    } catch (Throwable e) {
      throw new IllegalStateException("isatty takes a number and gives one", e);
    }
  }
}
