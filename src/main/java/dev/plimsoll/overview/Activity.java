package dev.plimsoll.overview;

/// What was done on pull requests in the days that a trend covers.
///
/// @param reviewed pull requests, each once
/// @param passed those whose check passed when it was last run
/// @param fixes remarks whose cause is gone
public record Activity(int reviewed, int passed, int fixes) {}
