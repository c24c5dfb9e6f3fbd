package dev.plimsoll.github.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path with variables: `/repos/{owner}/{repo}`.
record PathTemplate(String text) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  boolean fits(String path) {
    return form().matcher(path).matches();
  }

  long variables() {
    return VARIABLE.matcher(text).results().count();
  }

  Map<String, String> values(String path) {
    Matcher filled = form().matcher(path);
    Map<String, String> values = new LinkedHashMap<>();
    if (filled.matches()) {
      Matcher names = VARIABLE.matcher(text);
      for (int group = 1; names.find(); group++) {
        values.put(names.group(1), filled.group(group));
      }
    }
    return values;
  }

  private Pattern form() {
    StringBuilder form = new StringBuilder();
    int end = 0;
    for (Matcher variable = VARIABLE.matcher(text); variable.find(); end = variable.end()) {
      form.append(Pattern.quote(text.substring(end, variable.start()))).append("([^/]+)");
    }
    return Pattern.compile(form + Pattern.quote(text.substring(end)));
  }
}
