package dev.plimsoll.rule;

import dev.plimsoll.text.SourceText;
import java.util.List;

/// A rule about the comments that suppress findings of other rules, in a file of any kind.
public non-sealed interface SuppressionRule extends Rule {
  /// The findings in the order of their places.
  ///
  /// @param accounts of every name in the file's comments
  List<Finding> check(SourceText source, List<IgnoreComment.Account> accounts);
}
