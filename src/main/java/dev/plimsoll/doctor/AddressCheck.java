package dev.plimsoll.doctor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether the server answers where people and GitHub look for it. From inside that may fail
/// although it works from outside.
record AddressCheck(Optional<URI> publicUrl, Reach reach) implements Check {
  private static final String NAME = "address";
  private static final String LOCAL = "localhost|.*\\.localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0";

  @Override
  public List<Observation> look() throws InterruptedException {
    if (publicUrl.isEmpty()) {
      return List.of(
          Observation.warning(
              NAME,
              "PLIMSOLL_URL is not set, so links in comments lead to the address that is listened"
                  + " on",
              "Set PLIMSOLL_URL to the address at which people reach this server."));
    }
    URI url = publicUrl.get();
    List<Observation> found = new ArrayList<>();
    if (url.getHost().toLowerCase(Locale.ROOT).matches(LOCAL)) {
      found.add(
          Observation.warning(
              NAME,
              url + " is this machine, which GitHub cannot reach",
              "Set PLIMSOLL_URL to an address that can be reached from outside."));
    } else if (!"https".equals(url.getScheme())) {
      found.add(
          Observation.warning(
              NAME,
              url + " is not encrypted",
              "Put a proxy with a certificate before the server, and https into PLIMSOLL_URL."));
    }
    found.add(readiness(url));
    return found;
  }

  private Observation readiness(URI url) throws InterruptedException {
    String remedy =
        "If the server runs and can be reached from outside, never mind: many networks do not let"
            + " one reach one's own public address. Else look at DNS, the proxy before the server,"
            + " and its log.";
    return switch (reach.probe(URI.create(url + "/health/ready"))) {
      case Probe.Answered(int status, var _, var _) when status == 200 ->
          Observation.ok(NAME, url + " answers that it is ready");
      case Probe.Answered(int status, var _, String text)
          when status == 503 && text.startsWith("{") ->
          Observation.warning(
              NAME, url + " answers that it is not ready: " + text, "Its log says why.");
      case Probe.Answered(int status, var _, var _) ->
          Observation.warning(NAME, url + "/health/ready answers " + status, remedy);
      case Probe.Failed failed ->
          Observation.warning(NAME, url + ": from here, " + failed.words(), remedy);
    };
  }
}
