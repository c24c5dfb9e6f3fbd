package dev.plimsoll.report;

/// The frame around every page: readable on a phone, light and dark, complete without scripts.
final class HtmlPage {
  private HtmlPage() {}

  /// @param title plain text made of letters, digits and `-`
  static String of(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Plimsoll</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
    h1, h2 { line-height: 1.25; }
    code { font-family: ui-monospace, monospace; font-size: .9em; }
    pre { overflow-x: auto; padding: .8rem 1rem; border: 1px solid color-mix(in srgb, currentColor 25%%, transparent); border-radius: .4rem; }
    table { border-collapse: collapse; }
    th, td { text-align: left; padding: .3rem .8rem .3rem 0; vertical-align: top; }
    </style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(title, body);
  }
}
