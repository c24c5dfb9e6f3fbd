package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.plimsoll.github.GitHubWire.NOW;
import static dev.plimsoll.github.GitHubWire.PULL;
import static dev.plimsoll.github.GitHubWire.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.plimsoll.review.ReviewDraft;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How the App says who it is, and how little it asks for.
class TokenTest {
  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void aTokenIsAskedForOneRepositoryAndWhatIsNeeded() {
    review();

    assertThat(GitHubWire.json(tokenRequest().getBodyAsString()))
        .isEqualTo(
            GitHubWire.json(
                """
                {"repositories": ["harbour"],
                 "permissions": {"metadata": "read", "contents": "write",
                                 "pull_requests": "write", "checks": "write"}}
                """));
  }

  /// An installation may not have agreed yet that we commit; the rest must not wait for it.
  @Test
  void whereCommittingIsNotGrantedTheRestIsAskedFor() {
    github.stub(
        post(GitHubWire.TOKENS)
            .atPriority(1)
            .withRequestBody(matchingJsonPath("$.permissions[?(@.contents == 'write')]"))
            .willReturn(
                okJson("{\"message\": \"The permissions requested are not granted\"}")
                    .withStatus(422)));

    review();

    assertThat(github.tokenRequests()).hasSize(2);
    assertThat(GitHubWire.json(github.tokenRequests().getLast().getBodyAsString()))
        .isEqualTo(
            GitHubWire.json(
                """
                {"repositories": ["harbour"],
                 "permissions": {"metadata": "read", "contents": "read",
                                 "pull_requests": "write", "checks": "write"}}
                """));
    assertThat(github.bodies(REVIEWS)).hasSize(1);
  }

  @Test
  void theAppSignsForItself() throws Exception {
    review();

    String header = tokenRequest().getHeader("Authorization");
    SignedJWT jwt = SignedJWT.parse(header.substring("Bearer ".length()));
    assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) TestKey.PAIR.getPublic()))).isTrue();
    assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("1001");
    assertThat(jwt.getJWTClaimsSet().getIssueTime()).isEqualTo(NOW.minusSeconds(60));
    assertThat(jwt.getJWTClaimsSet().getExpirationTime())
        .isBetween(NOW, NOW.plus(Duration.ofMinutes(9)), true, true);
  }

  @Test
  void everyOtherRequestCarriesTheToken() {
    github.stub(post(REVIEWS).willReturn(okJson("{\"id\": 80}")));
    try (GitHubHost host = github.host()) {
      host.post(PULL, new ReviewDraft("1".repeat(40), "b", List.of()));
      host.post(PULL, new ReviewDraft("1".repeat(40), "b", List.of()));
    }

    assertThat(github.tokenRequests()).hasSize(1);
    assertThat(github.authorizations()).containsOnly("Bearer " + GitHubWire.TOKEN);
  }

  private void review() {
    github.stub(post(REVIEWS).willReturn(okJson("{\"id\": 80}")));
    try (GitHubHost host = github.host()) {
      host.post(PULL, new ReviewDraft("1".repeat(40), "body", List.of()));
    }
  }

  private LoggedRequest tokenRequest() {
    return github.tokenRequests().getFirst();
  }
}
