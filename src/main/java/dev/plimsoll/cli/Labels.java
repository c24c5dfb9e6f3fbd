package dev.plimsoll.cli;

import dev.plimsoll.config.FailOn;
import dev.plimsoll.config.Scope;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads values of options by the names that they have in a configuration.
///
/// @param <T> what such a name stands for
abstract class Labels<T> implements ITypeConverter<T>, Iterable<String> {
  private final List<T> values;
  private final Function<T, String> label;

  private Labels(T[] values, Function<T, String> label) {
    this.values = List.of(values);
    this.label = label;
  }

  @Override
  public T convert(String text) {
    return values.stream()
        .filter(value -> label.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "expected one of %s but was '%s'".formatted(String.join(", ", this), text)));
  }

  @Override
  public Iterator<String> iterator() {
    return labels().iterator();
  }

  private Stream<String> labels() {
    return values.stream().map(label);
  }

  /// `new`, `changed`, `all`.
  static final class OfScope extends Labels<Scope> {
    OfScope() {
      super(Scope.values(), Scope::label);
    }
  }

  /// `error`, `warning`, `info`, `never`.
  static final class OfFailOn extends Labels<FailOn> {
    OfFailOn() {
      super(FailOn.values(), FailOn::label);
    }
  }
}
