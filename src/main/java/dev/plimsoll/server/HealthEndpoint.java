package dev.plimsoll.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/// Answers those who watch the process: it lives, it is ready.
public final class HealthEndpoint implements Routes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Readiness readiness;

  public HealthEndpoint(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/health/live", this::live).get("/health/ready", this::ready);
  }

  private void live(Context request) throws JsonProcessingException {
    answer(request, Map.of("status", "live"));
  }

  private void ready(Context request) throws JsonProcessingException {
    Map<String, String> parts = readiness.now();
    boolean ready = parts.values().stream().allMatch("ok"::equals);
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("status", ready ? "ready" : "not ready");
    answer.putAll(parts);
    request.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    answer(request, answer);
  }

  private static void answer(Context request, Map<String, String> fields)
      throws JsonProcessingException {
    request.contentType("application/json").result(JSON.writeValueAsString(fields) + "\n");
  }
}
