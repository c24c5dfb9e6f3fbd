package dev.plimsoll.checkout;

import java.util.Iterator;

/// One entry of `git diff-index --raw -z` and its kin.
///
/// @param modeBefore such as `100644`
/// @param before the object that holds the file as it was
/// @param status the letter that git gives it
/// @param pathBefore where the file was
/// @param path where it is now
record RawChange(
    String modeBefore, String before, char status, String pathBefore, String path) {
  /// Reads `:modeBefore modeNow before now status`, the path, and in a rename the new path.
  static RawChange read(Iterator<String> fields) throws GitException {
    String[] head = fields.next().split(" ");
    if (head.length != 5 || !head[0].startsWith(":") || !fields.hasNext()) {
      throw new GitException("git's list of changes has a form that is not known");
    }
    char status = head[4].charAt(0);
    String path = fields.next();
    boolean moved = (status == 'R' || status == 'C') && fields.hasNext();
    return new RawChange(
        head[0].substring(1), head[2], status, path, moved ? fields.next() : path);
  }
}
