package dev.plimsoll.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the hunks of a unified diff one line after the other.
final class PatchParser {
  private static final Pattern HEADER =
      Pattern.compile(
          "@@ -(\\d{1,8})(?:,(\\d{1,8}))? \\+(\\d{1,8})(?:,(\\d{1,8}))? @@.*", Pattern.DOTALL);

  private final String[] lines;
  private int at;

  PatchParser(String text) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    this.lines = body.isEmpty() ? new String[0] : body.split("\n", -1);
  }

  Patch parse() {
    List<Hunk> hunks = new ArrayList<>();
    try {
      while (at < lines.length) {
        Hunk hunk = hunk();
        if (!hunks.isEmpty() && !follows(hunks.getLast(), hunk)) {
          throw new MalformedPatchException("a hunk that does not follow the one before it");
        }
        hunks.add(hunk);
      }
    } catch (MalformedPatchException malformed) {
      return new Patch.Malformed(Math.min(at, lines.length - 1) + 1, malformed.reason);
    }
    return new FileDiff(hunks);
  }

  private static boolean follows(Hunk first, Hunk second) {
    return end(first.before()) <= second.before().linesBefore()
        && end(first.after()) <= second.after().linesBefore();
  }

  private static int end(LineRange range) {
    return range.linesBefore() + range.count();
  }

  private Hunk hunk() throws MalformedPatchException {
    Matcher header = HEADER.matcher(lines[at]);
    if (!header.matches()) {
      throw new MalformedPatchException("no header of a hunk");
    }
    LineRange before = range(header.group(1), header.group(2));
    LineRange after = range(header.group(3), header.group(4));
    at++;
    return new Hunk(before, after, body(before.count(), after.count()));
  }

  private static LineRange range(String first, @Nullable String count)
      throws MalformedPatchException {
    int start = Integer.parseInt(first);
    int length = count == null ? 1 : Integer.parseInt(count);
    if (start == 0 && length > 0) {
      throw new MalformedPatchException("a hunk that starts at line 0");
    }
    return new LineRange(start, length);
  }

  private List<HunkLine> body(int before, int after) throws MalformedPatchException {
    List<HunkLine> body = new ArrayList<>();
    int beforeLeft = before;
    int afterLeft = after;
    while (beforeLeft > 0 || afterLeft > 0) {
      HunkLine line = line();
      beforeLeft -= line.isBefore() ? 1 : 0;
      afterLeft -= line.isAfter() ? 1 : 0;
      if (beforeLeft < 0 || afterLeft < 0) {
        throw new MalformedPatchException("more lines than the hunk's header counts");
      }
      at++;
      body.add(isUnended() ? line.unended() : line);
    }
    return body;
  }

  private HunkLine line() throws MalformedPatchException {
    if (at == lines.length) {
      throw new MalformedPatchException("fewer lines than the hunk's header counts");
    }
    Optional<HunkLine> line = HunkLine.parse(lines[at]);
    return line.orElseThrow(() -> new MalformedPatchException("a line without a mark"));
  }

  /// Takes the remark that the line before has no line end; its words depend on git's language.
  private boolean isUnended() {
    if (at < lines.length && lines[at].startsWith("\\ ")) {
      at++;
      return true;
    }
    return false;
  }

  private static final class MalformedPatchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedPatchException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
