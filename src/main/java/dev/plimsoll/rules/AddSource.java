package dev.plimsoll.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What ADD does with a source.
enum AddSource {
  /// Copied as it is: the repository shows the folder or the file.
  SHOWN,
  /// Copied as it is, by its name.
  NAMED,
  /// Copied, unless the wildcard happens to match an archive.
  WILDCARD,
  /// Copied, unless it is an archive in spite of its name, which is not clear.
  DOUBTFUL,
  /// A variable without a value that becomes a file whose name speaks of no archive.
  VARIABLE,
  /// Unpacked, or perhaps: a tar archive, or a compressed file that may hold one.
  ARCHIVE,
  /// Fetched: a URL or a git repository.
  REMOTE,
  /// Not told: a variable without a value, or no source at all.
  UNKNOWN;

  /// The kinds that COPY takes as well.
  static final Set<AddSource> COPIED = Set.of(SHOWN, NAMED, WILDCARD, DOUBTFUL, VARIABLE);

  private static final Pattern REMOTE_NAME =
      Pattern.compile("(?i)(https?|git|ssh|ftp|s3)://.*|[\\w.-]+@[\\w.-]+:.*|.*\\.git([#?].*)?");

  /// What the history of an image shows for a layer: pasted, it names nothing.
  private static final Pattern LAYER = Pattern.compile("(file|dir|multi):[0-9a-f]{12,}");

  private static final Pattern ARCHIVE_NAME =
      Pattern.compile(
          ".*\\.(tar|tar\\..+|tgz|taz|tbz|tbz2|tb2|tz2|txz|tlz|tzst|tzo|gz|bz2|xz|zst|lz|lzma|lz4|z)");

  private static final Pattern DOUBTFUL_NAME =
      Pattern.compile("(.*/)?[^/.]*(rootfs|tarball|archive)[^/.]*");

  /// The end of a name behind its last wildcard that still tells the kind of file, such as `.py`.
  private static final Pattern TELLING_END = Pattern.compile(".*[*?\\]]\\.[a-z][a-z0-9_-]*");

  private static final Pattern HAS_WILDCARD = Pattern.compile(".*[*?\\[].*");

  /// A path that begins and ends with known text, the end a kind of file: `target/$name.jar`.
  private static final Pattern TELLING_BOTH_ENDS =
      Pattern.compile("[\\w./-]+\\$.*\\.[a-z][a-z0-9_]*");

  /// @param name the source, quotes and variables resolved
  static AddSource of(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (REMOTE_NAME.matcher(plain).matches()) {
      return REMOTE;
    }
    if (LAYER.matcher(plain).matches()) {
      return UNKNOWN;
    }
    String unslashed = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    if (isArchiveName(unslashed)) {
      return plain.endsWith("/") ? NAMED : ARCHIVE;
    }
    if (HAS_WILDCARD.matcher(unslashed).matches()) {
      return TELLING_END.matcher(unslashed).matches() ? NAMED : WILDCARD;
    }
    return DOUBTFUL_NAME.matcher(plain).matches() ? DOUBTFUL : NAMED;
  }

  private static final Pattern FILE_NAME = Pattern.compile(".*[\\w-]\\.[a-z][a-z0-9]{0,6}");

  /// @param text the source as it is written, with a variable whose value is not known
  /// @param destination where it goes, as it is written
  static AddSource ofUnresolved(String text, String destination) {
    AddSource byItself = ofUnresolved(text);
    String target = destination.toLowerCase(Locale.ROOT);
    boolean namesFile = FILE_NAME.matcher(target).matches() && !isArchiveName(target);
    boolean open = byItself == UNKNOWN && !text.contains("://") && !isArchiveName(text);
    return open && namesFile ? VARIABLE : byItself;
  }

  /// @param text the source as it is written, with a variable whose value is not known
  static AddSource ofUnresolved(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (REMOTE_NAME.matcher(plain).matches()) {
      return REMOTE;
    }
    boolean telling =
        TELLING_BOTH_ENDS.matcher(plain).matches()
            && !isArchiveName(plain)
            && !HAS_WILDCARD.matcher(plain).matches();
    return telling ? NAMED : UNKNOWN;
  }

  private static boolean isArchiveName(String plain) {
    return ARCHIVE_NAME.matcher(plain).matches() || plain.contains(".tar");
  }

  static boolean hasWildcard(String name) {
    return HAS_WILDCARD.matcher(name).matches();
  }
}
