package dev.plimsoll.pages;

import dev.plimsoll.playground.Pasted;
import dev.plimsoll.playground.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The page on which anybody can try a file.
public final class PlaygroundPage {
  private PlaygroundPage() {}

  /// A text and what is said of it, as a whole document.
  public static String of(Pasted pasted, Verdict verdict) {
    return fill(pasted.name(), verdict.text(), Optional.of(verdict), "");
  }

  /// A text that was not looked at.
  ///
  /// @param why a sentence
  public static String refused(Pasted pasted, String why) {
    return fill(pasted.name(), pasted.text(), Optional.empty(), why);
  }

  private static String fill(String name, String text, Optional<Verdict> verdict, String notice) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    values.put("text", text);
    values.put("verdict", verdict.orElse(null));
    values.put("notice", notice);
    return Templates.fill("playground.jte", values);
  }
}
