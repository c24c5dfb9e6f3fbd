package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/// Sends requests about one repository with the installation's token. An answer that comes out of
/// here is a success; everything else is an exception already, so that neither kohsuke nor a caller
/// has to know GitHub's ways of saying no.
final class RepositoryClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int UNAUTHORIZED = 401;

  private final Transport transport;
  private final GitHubEndpoints endpoints;
  private final InstallationTokens tokens;
  private final RetryTimes times;
  private final RepositoryScope scope;
  private final RateBudget budget;
  private final Purpose purpose;

  RepositoryClient(
      Transport transport,
      GitHubEndpoints endpoints,
      InstallationTokens tokens,
      RetryTimes times,
      RepositoryScope scope,
      RateBudget budget,
      Purpose purpose) {
    this.transport = transport;
    this.endpoints = endpoints;
    this.tokens = tokens;
    this.times = times;
    this.scope = scope;
    this.budget = budget;
    this.purpose = purpose;
  }

  RepositoryScope scope() {
    return scope;
  }

  GitHubEndpoints endpoints() {
    return endpoints;
  }

  RetryTimes times() {
    return times;
  }

  /// Whether the installation lets us commit.
  boolean writesContents() {
    return tokens.get(scope).writesContents();
  }

  /// Sends JSON to an address below the repository's.
  Answer send(String method, String pathInRepository, Map<String, ?> body) {
    return send(Call.of(method, below(pathInRepository), json(body)));
  }

  /// Reads JSON from below the repository's address.
  JsonNode read(String pathInRepository) {
    Call call = Call.get(below(pathInRepository));
    try {
      return send(call).json();
    } catch (IOException unreadable) {
      throw new HostUnavailableException(call + ": the answer is no JSON", unreadable);
    }
  }

  private URI below(String path) {
    return endpoints.rest("/repos/" + scope.owner() + "/" + scope.repository() + path);
  }

  private static byte[] json(Map<String, ?> body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Answer send(Call call) {
    if (!endpoints.owns(call.address())) {
      throw new HostRefusedException(200, "refused to follow GitHub to another host");
    }
    InstallationToken token = tokens.get(scope);
    Answer answer = exchange(call, token);
    if (answer.status() == UNAUTHORIZED) {
      tokens.drop(scope, token);
      answer = exchange(call, tokens.get(scope));
    }
    if (!answer.isSuccess()) {
      throw AnswerFailure.of(call, answer, times);
    }
    return answer;
  }

  private Answer exchange(Call call, InstallationToken token) {
    admit(call);
    Answer answer = transport.send(call, token.authorization());
    budget.observe(call, answer, AnswerFailure.isRateLimit(answer));
    Allowance.in(answer).ifPresent(allowance -> tell(call, allowance));
    return answer;
  }

  private void admit(Call call) {
    try {
      budget.admit(call, purpose);
    } catch (HostUnavailableException usedUp) {
      transport.listener().heldBack();
      throw usedUp;
    }
  }

  private void tell(Call call, Allowance allowance) {
    transport
        .listener()
        .allowed(
            scope.installationId(),
            call.operation().isPresent() ? GitHubCall.Api.GRAPHQL : GitHubCall.Api.REST,
            allowance.limit(),
            allowance.remaining(),
            allowance.reset());
  }
}
