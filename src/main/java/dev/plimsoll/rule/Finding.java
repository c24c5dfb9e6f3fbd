package dev.plimsoll.rule;

import dev.plimsoll.text.Span;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One place in one file where a rule's pattern stands.
///
/// Its fix is worked out when it is first asked for: whoever only wants to know what is found, as
/// the proof of another fix does, need not pay for it.
public final class Finding {
  private final RuleInfo rule;
  private final Span span;
  private final String subject;
  private final String message;
  private final Supplier<Optional<Fix>> work;

  @SuppressWarnings("NullableOptional") // null says not yet worked out
  private volatile @Nullable Optional<Fix> fix;

  /// @param span the bytes that are wrong, as few as show it
  /// @param subject what the finding is about, independent of where it stands; the same subject in
  ///   an older version of the file is the same finding. Usually the source text under the span.
  /// @param message what is wrong here and why it matters, plain text, at most three sentences
  /// @param fix gives the same whenever it is asked
  public Finding(
      RuleInfo rule, Span span, String subject, String message, Supplier<Optional<Fix>> fix) {
    this.rule = rule;
    this.span = span;
    this.subject = subject;
    this.message = message;
    this.work = fix;
  }

  public Finding(RuleInfo rule, Span span, String subject, String message, Optional<Fix> fix) {
    this(rule, span, subject, message, () -> fix);
  }

  public static Finding of(RuleInfo rule, Span span, String subject, String message, Fix fix) {
    return new Finding(rule, span, subject, message, Optional.of(fix));
  }

  public static Finding withoutFix(RuleInfo rule, Span span, String subject, String message) {
    return new Finding(rule, span, subject, message, Optional.empty());
  }

  public RuleInfo rule() {
    return rule;
  }

  public Span span() {
    return span;
  }

  public String subject() {
    return subject;
  }

  public String message() {
    return message;
  }

  public Optional<Fix> fix() {
    @SuppressWarnings("NullableOptional")
    Optional<Fix> known = fix;
    if (known == null) {
      known = work.get();
      fix = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return rule.id() + " at " + span + ": " + message;
  }
}
