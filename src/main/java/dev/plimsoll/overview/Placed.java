package dev.plimsoll.overview;

/// Something and the repository that it is in.
///
/// @param headSha the commit that it was seen in
public record Placed<T>(RepositoryName repository, String headSha, T thing) {}
