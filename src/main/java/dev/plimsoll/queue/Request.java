package dev.plimsoll.queue;

/// What somebody asked for, once. It waits with its pull request until it is answered.
///
/// @param id the GUID of the delivery that brought it
/// @param kind what is asked for, for those who answer to understand
/// @param detail the rest of it, in a form of their choice
public record Request(String id, PullRequestKey pullRequest, String kind, String detail) {}
