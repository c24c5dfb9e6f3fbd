package dev.plimsoll.github;

/// What kind of request goes to GitHub. Nothing in it is anybody's text: all values are from short
/// lists.
///
/// @param operation what it is for, such as `create_review`; `other` where that is not known
/// @param method of HTTP
/// @param host that it goes to, by the settings
public record GitHubCall(Api api, boolean writes, String operation, String method, String host) {
  /// The two interfaces of GitHub; each has a rate limit of its own.
  public enum Api {
    REST,
    GRAPHQL
  }
}
