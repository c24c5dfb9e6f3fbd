package dev.plimsoll.dockerfile;

/// The variables at one point of a file.
public interface Variables {
  Variable get(String name);
}
