package dev.plimsoll.rules;

import java.util.regex.Pattern;

/// What a USER instruction may name.
final class UserName {
  private static final Pattern PLAIN =
      Pattern.compile("[a-z_][a-z0-9_.-]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("(root|0+)(:.*)?", Pattern.CASE_INSENSITIVE);

  private UserName() {}

  /// Whether this, variables replaced, is root: by name or number, with or without a group.
  static boolean isRoot(String user) {
    return ROOT.matcher(user.strip()).matches();
  }

  /// Whether it is a name that needs no quoting anywhere.
  static boolean isPlain(String user) {
    return PLAIN.matcher(user).matches();
  }
}
