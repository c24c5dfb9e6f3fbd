package dev.plimsoll.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.pages.PlaygroundPage;
import dev.plimsoll.playground.Pasted;
import dev.plimsoll.playground.Sample;
import dev.plimsoll.playground.Verdict;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The playground: a page with a form that works by itself, and what its script asks while somebody
/// types. Nothing of it is kept.
public final class PlaygroundEndpoint implements Routes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ContentSecurityPolicy POLICY =
      ContentSecurityPolicy.page().withScripts().withConnections().withForms();
  private static final Pasted NOTHING = new Pasted("", "", Pasted.Apply.NONE);

  private final Function<Pasted, Verdict> judge;
  private final PlaygroundGate gate;
  private final Map<Sample, String> samples = new ConcurrentHashMap<>();

  public PlaygroundEndpoint(
      Function<Pasted, Verdict> judge, VisitorAddress addresses, InstantSource clock) {
    this.judge = judge;
    this.gate = new PlaygroundGate(judge, addresses, clock);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes
        .get("/playground", this::sample)
        .post("/playground", this::form)
        .post("/playground/check", this::check);
  }

  private void sample(Context request) {
    Sample asked =
        Optional.ofNullable(request.queryParam("sample"))
            .flatMap(Sample::of)
            .orElseGet(Sample.ALL::getFirst);
    PageAnswer.showAll(request, samples.computeIfAbsent(asked, this::page), POLICY);
  }

  private String page(Sample sample) {
    Pasted text = new Pasted("", sample.text(), Pasted.Apply.NONE);
    return PlaygroundPage.of(text, judge.apply(text));
  }

  private void form(Context request) throws IOException, InterruptedException {
    Pasted pasted = NOTHING;
    try {
      gate.admit(request);
      pasted = PlaygroundRequest.fromForm(request);
      Verdict verdict = gate.judge(request, pasted);
      PageAnswer.show(request, PlaygroundPage.of(pasted, verdict), POLICY);
    } catch (PlaygroundRefusal refusal) {
      request.status(refusal.status());
      PageAnswer.show(request, PlaygroundPage.refused(pasted, refusal.sentence()), POLICY);
    }
  }

  private void check(Context request) throws IOException, InterruptedException {
    request.contentType("application/json");
    try {
      gate.admit(request);
      Verdict verdict = gate.judge(request, PlaygroundRequest.fromJson(request));
      request.result(JSON.writeValueAsBytes(verdict));
    } catch (PlaygroundRefusal refusal) {
      request.status(refusal.status());
      request.result(JSON.writeValueAsBytes(Map.of("error", refusal.sentence())));
    }
  }
}
