package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.github.RegisteredApp.Budget;
import dev.plimsoll.github.RegisteredApp.Hook;
import dev.plimsoll.github.RegisteredApp.Installation;
import dev.plimsoll.github.RegisteredApp.Sent;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The App as GitHub has it registered. It only reads, and waits for no answer longer than ten
/// seconds. Every method may throw [HostUnavailableException], or
/// [dev.plimsoll.review.HostRefusedException] with the status that says why.
public final class Registration implements AutoCloseable {
  private static final int PAGE = 100;

  private final Transport transport;
  private final GitHubEndpoints endpoints;
  private final AppIdentity app;
  private final InstantSource clock;
  private final RetryTimes times;

  public Registration(
      GitHubEndpoints endpoints,
      AppIdentity app,
      String version,
      InstantSource clock,
      Outbound outbound) {
    this.transport = new Transport("plimsoll/" + version, Limits.SHORT, outbound);
    this.endpoints = endpoints;
    this.app = app;
    this.clock = clock;
    this.times = new RetryTimes(clock);
  }

  public RegisteredApp app() {
    return RegisteredApp.of(read("/app"));
  }

  /// The first installations, at most so many.
  public List<Installation> installations(int limit) {
    List<Installation> found = new ArrayList<>();
    for (int page = 1; found.size() < limit; page++) {
      JsonNode rows = read("/app/installations?per_page=" + PAGE + "&page=" + page);
      rows.forEach(row -> found.add(Installation.of(row)));
      if (rows.size() < PAGE) {
        break;
      }
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  public Hook hook() {
    return Hook.of(read("/app/hook/config"));
  }

  /// The newest deliveries, newest first; GitHub keeps them for some days.
  public List<Sent> deliveries() {
    List<Sent> sent = new ArrayList<>();
    read("/app/hook/deliveries?per_page=" + PAGE).forEach(row -> sent.add(Sent.of(row)));
    return sent;
  }

  /// What an installation may still ask in this hour, on each interface. Asking this costs nothing
  /// of it.
  public List<Budget> budgets(long installationId) {
    InstallationToken token =
        new TokenRequest(transport, endpoints, app, clock)
            .send(RepositoryScope.listing(installationId));
    return Budget.of(read("/rate_limit", "Bearer " + token.value()));
  }

  private JsonNode read(String path) {
    return read(path, "Bearer " + app.jwt(clock.instant()));
  }

  private JsonNode read(String path, String authorization) {
    Call call = Call.get(endpoints.rest(path));
    Answer answer = transport.send(call, authorization);
    if (!answer.isSuccess()) {
      throw AnswerFailure.of(call, answer, times);
    }
    try {
      return answer.json();
    } catch (IOException unreadable) {
      throw new HostUnavailableException(call + ": the answer is no JSON", unreadable);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
