package dev.plimsoll.hcl;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.TreeProblem;
import java.util.List;

/// One file of HCL in its native syntax.
///
/// Values are nodes: objects, lists, numbers, `true`, `false`, `null`, strings and heredocs (a
/// literal scalar of their lines). A quoted string keeps `${`, `%{` and `$${` as they are written;
/// what holds one of the first two is not known. What has to be computed is either a list with a
/// [Call]'s tag, or else a placeholder that says its own source, such as `var.image`. Quotes around
/// one interpolation and nothing else, and parentheses, count for what they hold.
///
/// @param body as far as it could be read
/// @param problems what stopped the reader; nothing behind was read
public record HclFile(SourceText source, Body body, List<TreeProblem> problems) {
  public HclFile {
    problems = List.copyOf(problems);
  }

  /// Reads a file. Whatever the bytes are, nothing is thrown.
  public static HclFile parse(SourceText source) {
    return new BodyReader(source).read();
  }
}
