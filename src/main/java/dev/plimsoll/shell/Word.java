package dev.plimsoll.shell;

import dev.plimsoll.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One word as the shell splits them, before expansion.
public final class Word implements Located {
  private final SplicedText text;
  private final int start;
  private final int end;
  private final List<Part> parts;
  private @Nullable Value value;

  // the place is kept apart since words are most of what reading a script makes
  private Word(SplicedText text, int start, int end, List<Part> parts) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.parts = parts;
  }

  Word(Extent extent, List<Part> parts) {
    this(extent.text(), extent.start(), extent.end(), parts);
  }

  Word(Extent extent, List<Part> parts, Value value) {
    this(extent, parts);
    this.value = value;
  }

  /// A word without quotes, expansions and patterns.
  static Word plain(Extent extent) {
    return new Word(extent, List.of());
  }

  static Word plain(SplicedText text, int start, int end) {
    return new Word(text, start, end, List.of());
  }

  @Override
  public Extent extent() {
    return new Extent(text, start, end);
  }

  /// The last component of the word as a path, if it is known: `pip` of `"$HOME/bin/pip"`.
  public Optional<String> fileName() {
    String name = isPlain() ? raw() : WordValue.suffix(parts);
    int slash = name.lastIndexOf('/');
    boolean known = slash >= 0 || value() instanceof Value.Known;
    return known ? Optional.of(name.substring(slash + 1)) : Optional.empty();
  }

  int length() {
    return end - start;
  }

  /// Whether the word is written without quotes, expansions and patterns.
  boolean isPlain() {
    return parts.isEmpty();
  }

  /// The pieces of the word; none if it is empty.
  public List<Part> parts() {
    return parts.isEmpty() && end > start ? List.of(new Part.Literal(extent(), false)) : parts;
  }

  /// What the word stands for.
  public Value value() {
    Value known = value;
    if (known == null) {
      known = parts.isEmpty() ? new Value.Known(raw()) : WordValue.of(parts);
      value = known;
    }
    return known;
  }

  /// What the word stands for where the variables have the values that `variables` knows; empty
  /// says not known.
  public Value value(Function<String, Optional<String>> variables) {
    return parts.isEmpty() ? value() : WordValue.of(parts, variables);
  }

  /// What the word stands for, one value for each choice of braces such as `{a,b}`, as in bash.
  /// None if the word is not known for another reason.
  public List<Value> alternatives() {
    if (!(value() instanceof Value.Unknown(Value.Reason reason))) {
      return List.of(value());
    }
    MarkedText text = reason == Value.Reason.BRACES ? MarkedText.of(parts) : null;
    return text == null ? List.of() : BraceExpansion.of(text);
  }

  /// The text without quotes, if nothing in the word needs expansion.
  public Optional<String> literal() {
    return value().known();
  }

  /// Whether the word is exactly `text`, however quoted.
  public boolean is(String text) {
    return value() instanceof Value.Known(String known) && known.equals(text);
  }

  /// The known text at the beginning: `/tmp/` of `/tmp/$name`, all of a literal word.
  public String prefix() {
    return value() instanceof Value.Known(String known) ? known : WordValue.prefix(parts);
  }

  @Override
  public String toString() {
    return raw();
  }
}
