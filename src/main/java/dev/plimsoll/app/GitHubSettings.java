package dev.plimsoll.app;

import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import java.util.Optional;

/// How to reach GitHub, and as which App.
///
/// @param previousWebhookSecret believed too, while GitHub may still sign with it
/// @param signIn empty where nobody can sign in
public record GitHubSettings(
    AppIdentity app,
    Secret webhookSecret,
    Optional<Secret> previousWebhookSecret,
    GitHubEndpoints endpoints,
    Outbound outbound,
    Optional<OAuthClient> signIn) {}
