package dev.plimsoll.app;

public final class Main {
  private Main() {}

  static void main(String[] args) {}
}
