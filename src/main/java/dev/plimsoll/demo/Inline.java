package dev.plimsoll.demo;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows what Markdown does within a line: code, strong words, links, and the tags GitHub allows.
final class Inline {
  private static final Pattern PART =
      Pattern.compile(
          "(`+)(?<code>.+?)\\1(?!`)"
              + "|\\*\\*(?<strong>.+?)\\*\\*"
              + "|\\[(?<label>[^\\]]*)]\\((?<url>[^)\\s]*)\\)"
              + "|<(?<auto>https?://[^>\\s]+)>"
              + "|(?<tag></?[A-Za-z][^>]*>)"
              + "|\\\\(?<escaped>\\p{Punct})"
              + "|(?<entity>&(?:amp|lt|gt|quot|#39);)");

  private final Palette palette;
  private final boolean withAddresses;

  /// @param withAddresses whether to show where links lead
  Inline(Palette palette, boolean withAddresses) {
    this.palette = palette;
    this.withAddresses = withAddresses;
  }

  String show(String text) {
    return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(shown(part)));
  }

  private String shown(MatchResult part) {
    if (part.group("code") != null) {
      return palette.cyan(part.group("code").strip());
    }
    if (part.group("strong") != null) {
      return palette.bold(show(part.group("strong")));
    }
    if (part.group("label") != null) {
      String address = withAddresses ? " " + palette.faint("(" + part.group("url") + ")") : "";
      return show(part.group("label")) + address;
    }
    if (part.group("auto") != null) {
      return palette.faint(part.group("auto"));
    }
    if (part.group("escaped") != null) {
      return part.group("escaped");
    }
    return part.group("entity") == null ? "" : character(part.group("entity"));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "&amp;" -> "&";
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&quot;" -> "\"";
      default -> "'";
    };
  }
}
