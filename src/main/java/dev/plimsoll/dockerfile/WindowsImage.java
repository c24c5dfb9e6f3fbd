package dev.plimsoll.dockerfile;

import java.util.List;
import java.util.Locale;

/// Base images that are Windows by their names, where commands run in `cmd`.
final class WindowsImage {
  static final List<String> SHELL = List.of("cmd", "/S", "/C");

  private WindowsImage() {}

  static boolean isBase(Stage stage) {
    if (!(stage.root() instanceof Base.External(String image))) {
      return false;
    }
    String name = image.toLowerCase(Locale.ROOT);
    return name.contains("/windows/")
        || name.contains("windowsservercore")
        || name.contains("nanoserver");
  }
}
