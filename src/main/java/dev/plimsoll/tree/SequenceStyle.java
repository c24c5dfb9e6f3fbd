package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the items of a block sequence are set below its key.
///
/// @param indent how far the dashes stand to the right of the key
/// @param gap how many spaces follow a dash
public record SequenceStyle(int indent, int gap) {
  /// Two spaces in, one behind the dash.
  public static final SequenceStyle USUAL = new SequenceStyle(2, 1);

  private static final Pattern BEFORE_ITEM = Pattern.compile("( *)-( +)");

  /// The style of a key's sequence; empty where it has none or is not written an item a line.
  public static Optional<SequenceStyle> of(SourceText source, Entry entry) {
    if (!(entry.value() instanceof SequenceNode list)
        || list.style() != CollectionStyle.BLOCK
        || list.items().isEmpty()) {
      return Optional.empty();
    }
    Matcher before = BEFORE_ITEM.matcher(LineStart.before(source, list.items().getFirst().span()));
    int column = LineStart.before(source, entry.key().span()).length();
    return before.matches() && before.group(1).length() >= column
        ? Optional.of(
            new SequenceStyle(before.group(1).length() - column, before.group(2).length()))
        : Optional.empty();
  }

  /// An item as it is written below a key that has nothing before it on its line.
  public String item(String text) {
    return " ".repeat(indent) + "-" + " ".repeat(gap) + text;
  }
}
