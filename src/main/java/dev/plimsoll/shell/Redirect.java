package dev.plimsoll.shell;

import java.util.Optional;

/// One redirection. `descriptor` is the number or `{name}` before the operator, empty if none is
/// written; `target` is the word behind it, the delimiter in the case of a heredoc.
public record Redirect(
    Extent extent, String descriptor, Operator operator, Word target, Optional<Heredoc> heredoc)
    implements Located {

  /// POSIX.1-2024 XCU 2.7; the last three are bash's.
  public enum Operator {
    INPUT("<"),
    OUTPUT(">"),
    CLOBBER(">|"),
    APPEND(">>"),
    READ_WRITE("<>"),
    DUPLICATE_INPUT("<&"),
    DUPLICATE_OUTPUT(">&"),
    HEREDOC("<<"),
    HEREDOC_TABS("<<-"),
    HERE_STRING("<<<"),
    OUTPUT_AND_ERROR("&>"),
    APPEND_OUTPUT_AND_ERROR("&>>");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
