package dev.plimsoll.demo.page;

import dev.plimsoll.demo.standin.Blob;
import dev.plimsoll.demo.standin.FileTree;
import java.util.Map;
import java.util.regex.Pattern;

/// Files as the visitor wrote them: an empty text takes a file away.
///
/// @param texts by path
record Edited(Map<String, String> texts) {
  private static final Pattern PATH =
      Pattern.compile("(?=.{1,120}$)[\\w@+-][\\w@.+-]*(?:/[\\w@+-][\\w@.+-]*)*");
  private static final int LARGEST = 64 * 1024;
  private static final int MOST = 40;

  /// The files with those texts in them.
  ///
  /// @throws RefusedException where that is no change, or none that we keep
  FileTree in(FileTree files) throws RefusedException {
    FileTree changed = files;
    for (Map.Entry<String, String> file : texts.entrySet()) {
      String text = withLineEnds(file.getValue());
      check(file.getKey(), text);
      changed =
          text.isEmpty()
              ? changed.without(file.getKey())
              : changed.with(file.getKey(), Blob.of(text));
    }
    if (changed.equals(files)) {
      throw new RefusedException("Nothing was changed.");
    }
    if (changed.files().size() > MOST) {
      throw new RefusedException("The shop has room for " + MOST + " files.");
    }
    return changed;
  }

  private static void check(String path, String text) throws RefusedException {
    if (!PATH.matcher(path).matches()) {
      throw new RefusedException("This is no path for a file: letters, digits, - _ . and / go.");
    }
    if (text.length() > LARGEST) {
      throw new RefusedException("A file may have " + LARGEST / 1024 + " kB here.");
    }
  }

  private static String withLineEnds(String text) {
    String unix = text.replace("\r\n", "\n");
    if (unix.isBlank()) {
      return "";
    }
    return unix.endsWith("\n") ? unix : unix + "\n";
  }
}
