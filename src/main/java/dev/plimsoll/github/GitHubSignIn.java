package dev.plimsoll.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.signin.Client;
import dev.plimsoll.signin.HostSilentException;
import dev.plimsoll.signin.IdentityHost;
import dev.plimsoll.signin.TokenRefusedException;
import dev.plimsoll.signin.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/// The App's web flow: GitHub's own, an Enterprise Server's, and that of a host with data
/// residency. The host is asked with a proof key; one that does not know them overlooks it.
public final class GitHubSignIn implements IdentityHost {
  /// Spent a little early, so that no request is begun with a token that ends on its way.
  private static final Duration EARLY = Duration.ofMinutes(1);

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DELETED = 204;

  /// What is answered for a token that holds no more.
  private static final Set<Integer> UNKNOWN = Set.of(404, 422);

  private final GitHubPeople people;
  private final InstantSource clock;

  public GitHubSignIn(GitHubPeople people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  public URI authorization(Client client, URI redirect, String state, String challenge) {
    return URI.create(
        address("authorize")
            + "?"
            + form(
                "client_id",
                client.id(),
                "redirect_uri",
                redirect.toString(),
                "state",
                state,
                "code_challenge",
                challenge,
                "code_challenge_method",
                "S256"));
  }

  @Override
  public Tokens exchange(Client client, URI redirect, String code, String verifier) {
    return tokens(
        form(
            "client_id", client.id(),
            "client_secret", client.secret(),
            "code", code,
            "redirect_uri", redirect.toString(),
            "code_verifier", verifier));
  }

  @Override
  public Tokens refresh(Client client, String refreshToken) {
    return tokens(
        form(
            "client_id",
            client.id(),
            "client_secret",
            client.secret(),
            "grant_type",
            "refresh_token",
            "refresh_token",
            refreshToken));
  }

  @Override
  public String login(String token) {
    return people.login(token);
  }

  @Override
  public void revoke(Client client, String token) {
    URI address =
        URI.create(
            people.endpoints().rest()
                + "/applications/"
                + URLEncoder.encode(client.id(), UTF_8)
                + "/token");
    byte[] body = JSON.createObjectNode().put("access_token", token).toString().getBytes(UTF_8);
    Call call = Call.of("DELETE", address, body);
    byte[] credentials = (client.id() + ":" + client.secret()).getBytes(UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials);
    try {
      int status = people.transport().send(call, basic).status();
      if (status != DELETED && !UNKNOWN.contains(status)) {
        throw new TokenRefusedException(call + ": " + status);
      }
    } catch (HostUnavailableException unavailable) {
      throw new HostSilentException(String.valueOf(unavailable.getMessage()), unavailable);
    }
  }

  private URI address(String what) {
    return URI.create(people.endpoints().web() + "/login/oauth/" + what);
  }

  /// @param namesAndValues by turns
  private static String form(String... namesAndValues) {
    StringJoiner form = new StringJoiner("&");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], UTF_8));
    }
    return form.toString();
  }

  /// A refusal comes with status 200 on GitHub itself.
  private Tokens tokens(String form) {
    Call call = Call.form(address("access_token"), form.getBytes(UTF_8));
    try {
      Answer answer = people.transport().send(call, "");
      if (answer.status() >= 500 || answer.status() == 429) {
        throw new HostSilentException(
            call + ": " + answer.status(), new IOException("status " + answer.status()));
      }
      return tokens(call, answer.json());
    } catch (HostUnavailableException unavailable) {
      throw new HostSilentException(String.valueOf(unavailable.getMessage()), unavailable);
    } catch (IOException unreadable) {
      throw new HostSilentException(call + ": the answer is no JSON", unreadable);
    }
  }

  private Tokens tokens(Call call, JsonNode answer) {
    String access = answer.path("access_token").asText();
    if (access.isEmpty() || access.contains("\n")) {
      throw new TokenRefusedException(
          call + ": " + AnswerFailure.plain(answer.path("error").asText("no token")));
    }
    Optional<Long> seconds =
        answer.hasNonNull("expires_in")
            ? Optional.of(answer.path("expires_in").asLong())
            : Optional.empty();
    return new Tokens(
        access,
        seconds.map(it -> clock.instant().plusSeconds(it).minus(EARLY)),
        Optional.of(answer.path("refresh_token").asText()).filter(it -> !it.isEmpty()));
  }
}
