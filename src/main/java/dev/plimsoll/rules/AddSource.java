package dev.plimsoll.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What ADD does with a source, as far as its name tells.
enum AddSource {
  /// Copied as it is, by its name.
  FILE,
  /// Copied, unless the wildcard happens to match an archive.
  WILDCARD,
  /// Unpacked, or perhaps: a tar archive, or a compressed file that may hold one.
  ARCHIVE,
  /// Fetched: a URL or a git repository.
  REMOTE,
  /// A variable without a value.
  UNKNOWN;

  /// The kinds that COPY takes as well.
  static final Set<AddSource> COPIED = Set.of(FILE, WILDCARD);

  private static final Pattern REMOTE_NAME =
      Pattern.compile("(?i)(https?|git|ssh|ftp|s3)://.*|[\\w.-]+@[\\w.-]+:.*|.*\\.git(#.*)?");

  private static final Pattern ARCHIVE_NAME =
      Pattern.compile(
          ".*\\.(tar|tar\\..+|tgz|taz|tbz|tbz2|tb2|tz2|txz|tlz|tzst|tzo|gz|bz2|xz|zst|lz|lzma|lz4|z)");

  /// The end of a name behind its last wildcard that still tells the kind of file, such as `.py`.
  private static final Pattern TELLING_END = Pattern.compile(".*[*?\\]]\\.[a-z][a-z0-9_-]*");

  private static final Pattern HAS_WILDCARD = Pattern.compile(".*[*?\\[].*");

  /// @param name the source, quotes and variables resolved
  static AddSource of(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (REMOTE_NAME.matcher(plain).matches()) {
      return REMOTE;
    }
    String unslashed = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    if (ARCHIVE_NAME.matcher(unslashed).matches() || unslashed.contains(".tar")) {
      return plain.endsWith("/") ? FILE : ARCHIVE;
    }
    boolean open =
        HAS_WILDCARD.matcher(unslashed).matches() && !TELLING_END.matcher(unslashed).matches();
    return open ? WILDCARD : FILE;
  }
}
