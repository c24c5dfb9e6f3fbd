package dev.plimsoll.signin;

/// As whom the App asks people to sign in.
public record Client(String id, String secret) {
  @Override
  public String toString() {
    return id;
  }
}
