package dev.plimsoll.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/// How somebody looks at a page.
public enum Look {
  DESKTOP_LIGHT(1280, 900, ColorScheme.LIGHT),
  DESKTOP_DARK(1280, 900, ColorScheme.DARK),
  PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
  PHONE_DARK(390, 844, ColorScheme.DARK);

  final int width;
  final int height;
  final ColorScheme colours;

  Look(int width, int height, ColorScheme colours) {
    this.width = width;
    this.height = height;
    this.colours = colours;
  }

  boolean isPhone() {
    return width < 500;
  }

  /// Such as `phone-dark`.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
