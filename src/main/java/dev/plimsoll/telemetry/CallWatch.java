package dev.plimsoll.telemetry;

import dev.plimsoll.github.CallListener;
import dev.plimsoll.github.GitHubCall;
import dev.plimsoll.telemetry.Spans.Span;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Watches requests to GitHub, and what is left of its limits.
final class CallWatch implements CallListener {
  private static final String TOKEN = "mint_token";

  private final Meter.MeterProvider<Timer> calls;
  private final Counter heldBack;
  private final Counter tokens;
  private final Spans spans;
  private final Budgets budgets;

  CallWatch(MeterRegistry registry, Spans spans, Budgets budgets) {
    this.calls =
        Meters.slow("plimsoll.github.call", "Time that requests to GitHub took.")
            .withRegistry(registry);
    this.heldBack =
        Counter.builder("plimsoll.github.calls.held.back")
            .description("Requests that were not sent, because a rate limit was used up.")
            .register(registry);
    this.tokens =
        Counter.builder("plimsoll.github.tokens.minted")
            .description("Installation tokens that GitHub gave us.")
            .register(registry);
    this.spans = spans;
    this.budgets = budgets;
  }

  void refresh() {
    budgets.refresh();
  }

  @Override
  public Exchange begin(GitHubCall call) {
    Span span =
        spans.begin(
            "github " + call.operation(),
            Spans.Kind.CLIENT,
            new Spans.Parent.Current(),
            Map.of(
                "http.request.method",
                call.method(),
                "server.address",
                call.host(),
                "plimsoll.operation",
                call.operation()));
    return new Watched(call, span, System.nanoTime());
  }

  @Override
  public void heldBack() {
    heldBack.increment();
  }

  @Override
  public void allowed(
      long installation, GitHubCall.Api api, int limit, int remaining, Instant reset) {
    budgets.learn(installation, api, limit, remaining, reset);
  }

  private final class Watched implements Exchange {
    private final GitHubCall call;
    private final Span span;
    private final long began;

    Watched(GitHubCall call, Span span, long began) {
      this.call = call;
      this.span = span;
      this.began = began;
    }

    @Override
    public void answered(int status) {
      span.set("http.response.status_code", String.valueOf(status));
      if (status >= 400) {
        span.fail();
      } else if (call.operation().equals(TOKEN)) {
        tokens.increment();
      }
      end(status / 100 + "xx");
    }

    @Override
    public void failed() {
      span.fail();
      end("none");
    }

    private void end(String status) {
      Tags kind =
          Tags.of(
              "api",
              Meters.label(call.api()),
              "access",
              call.writes() ? "write" : "read",
              "operation",
              call.operation(),
              "status",
              status);
      calls.withTags(kind).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      span.end();
    }
  }
}
