package dev.plimsoll.doctor;

import dev.plimsoll.github.RegisteredApp.Sent;
import dev.plimsoll.github.Registration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether the newest deliveries arrived, by GitHub's own record.
record DeliveriesCheck(Registration registration, InstantSource clock, Origin origin)
    implements Check {
  private static final String NAME = "deliveries";
  private static final Duration RECENT = Duration.ofHours(24);

  @Override
  public List<Observation> look() {
    List<Sent> all = registration.deliveries();
    if (all.isEmpty()) {
      return List.of(
          Observation.warning(
              NAME,
              "GitHub has sent nothing in the last days",
              "Install the App on a repository and open a pull request. If nothing comes even then,"
                  + " see that the webhook is active on the App's page."));
    }
    Instant since = clock.instant().minus(RECENT);
    List<Sent> recent = all.stream().filter(sent -> sent.at().isAfter(since)).toList();
    List<Sent> lost = recent.stream().filter(sent -> !sent.arrived()).toList();
    String last =
        "the last one was sent "
            + all.getFirst().at()
            + " ("
            + all.getFirst().event()
            + ", "
            + answer(all.getFirst().status())
            + ")";
    if (lost.isEmpty()) {
      return List.of(
          Observation.ok(NAME, recent.size() + " arrived in the last 24 hours; " + last));
    }
    return List.of(failures(recent, lost, last));
  }

  private Observation failures(List<Sent> recent, List<Sent> lost, String last) {
    Map<Integer, Integer> codes = new TreeMap<>();
    lost.forEach(sent -> codes.merge(sent.status(), 1, Integer::sum));
    String counts =
        String.join(
            ", ",
            codes.entrySet().stream()
                .map(entry -> entry.getValue() + " x " + answer(entry.getKey()))
                .toList());
    String found =
        "%d of the last %d failed within 24 hours: %s; %s"
            .formatted(lost.size(), recent.size(), counts, last);
    String remedy = remedy(lost.getFirst().status());
    return recent.getFirst().arrived()
        ? Observation.warning(NAME, found, remedy)
        : Observation.failed(NAME, found, remedy);
  }

  private static String answer(int status) {
    return status == 0 ? "no answer" : "answer " + status;
  }

  private String remedy(int status) {
    return switch (status) {
      case 401 -> origin.otherWebhookSecret();
      case 403, 407, 429 ->
          "Something before this server keeps GitHub out: let its addresses pass (GET /meta lists"
              + " them).";
      case 404, 405 ->
          "The address is another program's, or its path is wrong: it ends in"
              + " /api/github/webhooks.";
      case 413 -> "Something before this server refuses large bodies: let it pass 25 MB.";
      case 500 -> "The server's log says what happened at that time.";
      case 502, 503, 504 ->
          "The server did not run, or could not store: look at /health/ready and at its log. What"
              + " was missed can be sent again on the App's page under Advanced.";
      case 0 ->
          "GitHub could not connect, or waited ten seconds in vain: look at DNS, the firewall and"
              + " the certificate, from outside.";
      default -> "The App's page shows each answer under Advanced.";
    };
  }
}
