package dev.plimsoll.shell;

import org.jspecify.annotations.Nullable;

/// What an execution carries along: the caller's state, the shell's options, and the body of the
/// EXIT trap.
record Config<S>(S state, boolean errexit, boolean pipefail, @Nullable Word trap) {
  Config<S> withState(S next) {
    return new Config<>(next, errexit, pipefail, trap);
  }

  Config<S> withOptions(boolean newErrexit, boolean newPipefail) {
    return new Config<>(state, newErrexit, newPipefail, trap);
  }

  Config<S> withTrap(@Nullable Word body) {
    return new Config<>(state, errexit, pipefail, body);
  }

  /// This state under the options and the trap of the shell that started a subshell.
  Config<S> backIn(Config<S> outer) {
    return new Config<>(state, outer.errexit, outer.pipefail, outer.trap);
  }
}
