package dev.plimsoll.playground;

import dev.plimsoll.engine.FileKind;
import java.util.regex.Pattern;

/// Tells what a text is meant to be: by the name of its file if that says it, else by how it reads.
final class FileGuess {
  private static final int LONGEST_NAME = 100;
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N} ._+@()-]");
  private static final Pattern JSON = Pattern.compile("\\A\\s*[\\[{]");
  private static final Pattern TERRAFORM =
      line("(resource|data|module|variable|output|provider)\\s+\"|(terraform|locals)\\s*\\{");
  private static final Pattern TEMPLATE = line("(AWSTemplateFormatVersion|Resources)\\s*:");
  private static final Pattern MANIFEST = line("apiVersion\\s*:");
  private static final Pattern COMPOSE = line("(services|x-[\\w-]+)\\s*:");

  private FileGuess() {}

  /// A name by which the kind of the file is known.
  static String name(String given, String text) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = ODD.matcher(last).replaceAll("").strip();
    boolean tells = plain.length() <= LONGEST_NAME && FileKind.ofPath(plain).isPresent();
    return tells ? plain : byContent(text);
  }

  private static String byContent(String text) {
    if (JSON.matcher(text).find()) {
      return "task-definition.json";
    } else if (TERRAFORM.matcher(text).find()) {
      return "main.tf";
    } else if (TEMPLATE.matcher(text).find()) {
      return "template.yaml";
    } else if (MANIFEST.matcher(text).find()) {
      return "manifest.yaml";
    } else if (COMPOSE.matcher(text).find()) {
      return "compose.yaml";
    }
    return "Dockerfile";
  }

  private static Pattern line(String beginning) {
    return Pattern.compile("(?m)^(" + beginning + ")");
  }
}
