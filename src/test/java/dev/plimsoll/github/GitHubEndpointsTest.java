package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where REST and GraphQL are, from the one address that is configured.
class GitHubEndpointsTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.github.com, https://api.github.com/graphql",
    "https://api.github.com/, https://api.github.com/graphql",
    "https://github.acme.example/api/v3, https://github.acme.example/api/graphql",
    "https://github.acme.example/api/v3/, https://github.acme.example/api/graphql",
    "https://api.acme.ghe.com, https://api.acme.ghe.com/graphql",
    "https://acme.ghe.com/, https://api.acme.ghe.com/graphql",
    "https://github.com, https://api.github.com/graphql",
    "http://127.0.0.1:8081, http://127.0.0.1:8081/graphql",
  })
  void graphQlIsWhereTheServerHasIt(URI configured, URI graphQl) {
    assertThat(GitHubEndpoints.of(configured).graphQl()).isEqualTo(graphQl);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com, https://github.com",
    "https://github.acme.example/api/v3, https://github.acme.example",
    "https://api.acme.ghe.com, https://acme.ghe.com",
    "https://acme.ghe.com, https://acme.ghe.com",
    "https://api.acme.example, https://api.acme.example",
    "http://127.0.0.1:8081, http://127.0.0.1:8081",
  })
  void peopleSeeRepositoriesOnTheWebSite(URI configured, URI web) {
    assertThat(GitHubEndpoints.of(configured).web()).isEqualTo(web);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com/repositories/1/pulls/2/files?page=2, true",
    "https://API.github.com/repos, true",
    "http://api.github.com/repos, false",
    "https://api.github.com:8443/repos, false",
    "https://api.github.com.evil.example/repos, false",
    "https://api.github.com@evil.example/repos, false",
  })
  void onlyItsOwnHostGetsAToken(URI address, boolean own) {
    assertThat(GitHubEndpoints.of(URI.create("https://api.github.com")).owns(address))
        .isEqualTo(own);
  }
}
