package dev.plimsoll.app;

/// As whom the App asks people to sign in through GitHub.
public record OAuthClient(String clientId, Secret clientSecret) {}
