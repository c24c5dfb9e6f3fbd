package dev.plimsoll.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where somebody goes on after signing in: a page of this server and nothing else.
public final class ReturnPath {
  public static final String HOME = "/";

  /// A browser takes a second slash, or a backslash in its place, for the start of a host's name.
  private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,2000}|/");

  private ReturnPath() {}

  /// The path if it stays here, else the first page.
  public static String of(Optional<String> wanted) {
    return wanted.filter(path -> WITHIN.matcher(path).matches()).orElse(HOME);
  }
}
