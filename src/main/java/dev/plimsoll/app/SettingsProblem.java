package dev.plimsoll.app;

/// One setting that is missing or wrong, and what to do about it. Never holds a value that could be
/// secret.
public record SettingsProblem(String variable, String what, String remedy) {
  @Override
  public String toString() {
    return variable + " " + what + ". " + remedy;
  }
}
