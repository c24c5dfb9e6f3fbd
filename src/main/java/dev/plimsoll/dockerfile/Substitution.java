package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Value.Invalid;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A `${name…}` with a modifier.
///
/// A build argument without a default takes the default written here, as it would take one written
/// at its ARG.
///
/// @param modifier `-`, `+`, `?`, `#`, `%`, `/` or, for `//`, `*`
/// @param nullIsUnset whether a `:` stands before the modifier: empty counts as unset
/// @param pattern what is replaced, for `/`
record Substitution(
    String name, Variable variable, char modifier, boolean nullIsUnset, @Nullable Value pattern) {

  static Value plain(Variable variable) {
    return switch (variable) {
      case Variable.Set(String text) -> new Known(text);
      case Variable.NoDefault(String name) ->
          new Unknown("the build argument " + name + " has no default");
      case Variable.Unset(String name) -> new Unknown(name + " is not set in this file");
      case Variable.Undetermined(String reason) -> new Unknown(reason);
    };
  }

  Substitution withPattern(Value value) {
    return new Substitution(name, variable, modifier, nullIsUnset, value);
  }

  /// The result; `word` is what stands behind the modifier.
  Value apply(Value word, Work work) {
    return switch (modifier) {
      case '-' -> orDefault(word);
      case '+' -> ifSet(word);
      case '?' -> orError(word);
      case '#', '%' -> trimmed(word, work);
      default -> replaced(word, work);
    };
  }

  private Value orDefault(Value word) {
    return switch (variable) {
      case Variable.Set(String text) -> isNull(text) ? word : new Known(text);
      case Variable.NoDefault _, Variable.Unset _ -> word;
      case Variable.Undetermined _ -> plain(variable);
    };
  }

  private Value ifSet(Value word) {
    return switch (variable) {
      case Variable.Set(String text) -> isNull(text) ? new Known("") : word;
      case Variable.Unset _ -> new Known("");
      case Variable.NoDefault _, Variable.Undetermined _ -> plain(variable);
    };
  }

  private Value orError(Value word) {
    String message = word.known().orElse("");
    return switch (variable) {
      case Variable.Set(String text) when isNull(text) ->
          refused(message, "is not allowed to be empty");
      case Variable.Unset _ -> refused(message, "is not allowed to be unset");
      default -> plain(variable);
    };
  }

  private Invalid refused(String message, String otherwise) {
    return new Invalid(name + ": " + (message.isEmpty() ? otherwise : message));
  }

  private boolean isNull(String text) {
    return nullIsUnset && text.isEmpty();
  }

  private Value trimmed(Value word, Work work) {
    if (!(word instanceof Known(String written))) {
      return word;
    }
    boolean longest = !written.isEmpty() && written.charAt(0) == modifier;
    String glob = longest ? written.substring(1) : written;
    boolean suffix = modifier == '%';
    Optional<Pattern> compiled = Pattern.of(suffix ? Pattern.reverse(glob) : glob);
    return compiled.isEmpty()
        ? new Invalid("${" + name + "} has a pattern that cannot be read")
        : onText(text -> compiled.get().trim(text, longest, suffix, work));
  }

  private Value replaced(Value word, Work work) {
    if (!(pattern instanceof Known(String glob)) || !(word instanceof Known(String replacement))) {
      return pattern instanceof Unknown ? pattern : word;
    }
    Optional<Pattern> compiled = Pattern.of(glob);
    if (compiled.isEmpty()) {
      return new Invalid("${" + name + "} has a pattern that cannot be read");
    }
    boolean all = modifier == '*';
    if (all && replacement.indexOf('$') >= 0) {
      return new Unknown("the replacement holds a $");
    }
    return onText(text -> compiled.get().replace(text, replacement, all, work));
  }

  private Value onText(Function<String, Optional<String>> change) {
    if (!(variable instanceof Variable.Set(String text))) {
      return plain(variable);
    }
    Optional<String> changed = change.apply(text);
    return changed.isPresent() ? new Known(changed.get()) : new Unknown(Work.TOO_MUCH);
  }
}
