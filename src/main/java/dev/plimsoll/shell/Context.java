package dev.plimsoll.shell;

/// Where parts are read: what ends them, and which characters mean something there.
enum Context {
  /// An unquoted word.
  WORD,
  /// `${name:-here}` outside of quotes.
  BRACES,
  /// `"${name:-here}"`, where single quotes mean nothing.
  BRACES_IN_QUOTES,
  /// Between double quotes.
  QUOTES,
  /// A heredoc's body.
  HEREDOC,
  /// Between `((` and `))`.
  ARITHMETIC,
  /// Behind `=~` in `[[ … ]]`: a word that may hold parentheses, and blanks between them.
  REGEX,
  /// Behind `==` in `[[ … ]]`: a word that may hold patterns such as `@(a|b)`.
  PATTERN,
  /// Between `$[` and `]`, or in an array's `[index]`.
  BRACKETS;

  boolean readsSingleQuotes() {
    return this == WORD || this == BRACES || this == REGEX || this == PATTERN;
  }

  boolean readsDoubleQuotes() {
    return this != QUOTES && this != HEREDOC;
  }

  boolean readsPatterns() {
    return this == WORD || this == REGEX || this == PATTERN;
  }

  boolean isQuoted() {
    return this == BRACES_IN_QUOTES || this == QUOTES || this == HEREDOC;
  }

  /// Whether a backslash before `b` takes its meaning away, rather than standing for itself.
  boolean escapes(int b) {
    return switch (this) {
      case QUOTES -> b == '$' || b == '`' || b == '"' || b == '\\';
      case BRACES_IN_QUOTES -> b == '$' || b == '`' || b == '"' || b == '\\' || b == '}';
      case HEREDOC -> b == '$' || b == '`' || b == '\\';
      default -> true;
    };
  }
}
