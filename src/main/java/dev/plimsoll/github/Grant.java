package dev.plimsoll.github;

/// What a token is asked to allow. A permission that an installation has not granted makes GitHub
/// refuse the whole token, so what not everybody grants has a token of its own.
enum Grant {
  /// Reviews and check runs of one repository.
  REVIEW,
  /// Results for the code scanning of one repository.
  CODE_SCANNING,
  /// The names of all repositories of the installation, and nothing of them.
  LISTING,
  /// Which open pull requests of all repositories have our check run.
  SWEEP
}
