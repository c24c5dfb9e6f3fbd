package dev.plimsoll.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Fills the templates of `src/main/jte`, which escape whatever they are given.
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dev.plimsoll.pages.templates");

  private Templates() {}

  /// @param template its path below `src/main/jte`
  /// @param values by the names of its parameters
  static String fill(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    ENGINE.render(template, values, output);
    return output.toString();
  }
}
