package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Variable;
import java.util.List;
import java.util.Optional;

/// What the home of a new user needs: a system user has none unless something uses it.
///
/// @param path where the file wants it; absent where the distribution says
/// @param isMade whether it is to be created
record Home(Optional<String> path, boolean isMade) {
  /// @param folders that the user will own
  static Home of(Dockerfile file, Stage stage, List<String> folders) {
    Optional<String> set =
        stage.end().get("HOME") instanceof Variable.Set(String value)
            ? Optional.of(SystemPaths.trimmed(value)).filter(SystemPaths::mayBeOwned)
            : Optional.empty();
    if (set.isPresent()) {
      boolean owned = folders.stream().anyMatch(folder -> SystemPaths.isInside(set.get(), folder));
      return new Home(set, !owned);
    }
    return new Home(Optional.empty(), HomeUse.atStart(file, stage));
  }
}
