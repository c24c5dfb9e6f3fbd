package dev.plimsoll.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Applies edits to a text. Every byte outside the edits stays what it was.
public final class Edits {
  private static final Comparator<Edit> IN_FILE_ORDER =
      Comparator.<Edit>comparingInt(edit -> edit.span().start())
          .thenComparingInt(edit -> edit.span().end());

  private Edits() {}

  /// The edits in the order of their places.
  public static List<Edit> sorted(Collection<Edit> edits) {
    return edits.stream().sorted(IN_FILE_ORDER).toList();
  }

  /// Whether two of the edits conflict.
  public static boolean conflict(Collection<Edit> edits) {
    List<Edit> sorted = sorted(edits);
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).conflictsWith(sorted.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// The text after all edits, whatever their order.
  ///
  /// @throws IllegalArgumentException if two edits conflict or one lies outside the text
  public static SourceText apply(SourceText source, Collection<Edit> edits) {
    if (conflict(edits)) {
      throw new IllegalArgumentException("edits conflict: " + edits);
    }
    byte[] bytes = source.toBytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 256);
    int copied = 0;
    for (Edit edit : sorted(edits)) {
      if (edit.span().end() > bytes.length) {
        throw new IllegalArgumentException("outside the text: " + edit);
      }
      out.write(bytes, copied, edit.span().start() - copied);
      out.writeBytes(edit.replacement().getBytes(StandardCharsets.UTF_8));
      copied = edit.span().end();
    }
    out.write(bytes, copied, bytes.length - copied);
    return SourceText.of(out.toByteArray());
  }
}
