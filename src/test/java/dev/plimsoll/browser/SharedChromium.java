package dev.plimsoll.browser;

import com.microsoft.playwright.Browser;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Starts the browser with the first test that needs it, and stops it after the last of the JVM.
final class SharedChromium implements BeforeAllCallback {
  private static final Namespace OURS = Namespace.create(SharedChromium.class);

  private Optional<Browser> browser = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext test) {
    browser =
        Chromium.installed()
            .map(executable ->
                test.getRoot()
                    .getStore(OURS)
                    .computeIfAbsent(
                        Chromium.class, key -> Chromium.start(executable), Chromium.class)
                    .browser());
  }

  /// Empty where none is installed.
  Optional<Browser> browser() {
    return browser;
  }
}
