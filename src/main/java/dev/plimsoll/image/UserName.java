package dev.plimsoll.image;

import java.util.regex.Pattern;

/// Who a process runs as, the way files write it: `user` or `user:group`, names or numbers.
public final class UserName {
  private static final Pattern PLAIN =
      Pattern.compile("[a-z_][a-z0-9_.-]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("(root|[+-]?0+)?(:.*)?");

  private UserName() {}

  /// Whether this, variables replaced, is root: by name or number, with or without a group, or
  /// because it names nobody.
  public static boolean isRoot(String user) {
    return ROOT.matcher(user.strip()).matches();
  }

  /// Whether it is a name that needs no quoting anywhere.
  public static boolean isPlain(String user) {
    return PLAIN.matcher(user).matches();
  }
}
