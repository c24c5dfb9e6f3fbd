package dev.plimsoll.app;

import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;

/// How to reach GitHub, and as which App.
public record GitHubSettings(
    AppIdentity app, Secret webhookSecret, GitHubEndpoints endpoints, Outbound outbound) {}
