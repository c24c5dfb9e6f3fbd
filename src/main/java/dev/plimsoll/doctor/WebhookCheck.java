package dev.plimsoll.doctor;

import dev.plimsoll.github.RegisteredApp.Hook;
import dev.plimsoll.github.Registration;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether GitHub sends deliveries to this server, signed and encrypted.
record WebhookCheck(Registration registration, Optional<URI> publicUrl, Origin origin)
    implements Check {
  private static final String NAME = "webhook";
  private static final String PATH = "/api/github/webhooks";

  @Override
  public List<Observation> look() {
    Hook hook = registration.hook();
    List<Observation> found = new ArrayList<>();
    address(hook).ifPresent(found::add);
    if (!hook.signed()) {
      found.add(
          Observation.failed(
              NAME,
              "GitHub has no secret to sign deliveries with, so all are refused",
              origin.noWebhookSecret()));
    }
    if (!hook.verified()) {
      found.add(
          Observation.warning(
              NAME,
              "GitHub does not look at this server's certificate",
              "On the App's page, enable SSL verification: without it, anybody in between can read"
                  + " deliveries."));
    }
    if (!List.of("json", "form").contains(hook.contentType())) {
      found.add(
          Observation.warning(
              NAME,
              "deliveries come as " + hook.contentType(),
              "Set the content type to application/json on the App's page."));
    }
    return found.isEmpty()
        ? List.of(Observation.ok(NAME, "deliveries go to " + hook.url() + ", signed"))
        : found;
  }

  private Optional<Observation> address(Hook hook) {
    String ours = publicUrl.map(url -> url + PATH).orElse("https://<your host>" + PATH);
    if (hook.url().isEmpty()) {
      return Optional.of(
          Observation.failed(
              NAME,
              "GitHub has no address to send deliveries to",
              "Enter " + ours + " as webhook URL on the App's page, and tick Active."));
    }
    if (publicUrl.isEmpty()) {
      return Optional.of(
          Observation.warning(
              NAME,
              "deliveries go to " + hook.url() + "; whether that is this server is not known",
              "Set PLIMSOLL_URL to the address at which GitHub reaches this server."));
    }
    return isSame(hook.url(), ours)
        ? Optional.empty()
        : Optional.of(
            Observation.failed(
                NAME,
                "deliveries go to "
                    + hook.url()
                    + ", and by "
                    + origin.address()
                    + " this server is at "
                    + ours,
                "Change the webhook URL on the App's page, or PLIMSOLL_URL, whichever is wrong."));
  }

  private static boolean isSame(String one, String other) {
    return one.replaceFirst("/$", "").equalsIgnoreCase(other);
  }
}
