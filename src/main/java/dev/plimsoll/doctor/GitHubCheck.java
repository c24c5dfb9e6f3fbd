package dev.plimsoll.doctor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether GitHub's interface can be reached from here.
final class GitHubCheck implements Check {
  private static final String NAME = "github";
  private static final int PROXY_WANTS_LOGIN = 407;

  private final URI address;
  private final Reach reach;
  private volatile Probe.@Nullable Answered answered;

  GitHubCheck(URI address, Reach reach) {
    this.address = address;
    this.reach = reach;
  }

  /// What GitHub said, once [#look] was there.
  Optional<Probe.Answered> answer() {
    return Optional.ofNullable(answered);
  }

  @Override
  public List<Observation> look() throws InterruptedException {
    return List.of(
        switch (reach.probe(address)) {
          case Probe.Answered(int status, var _, var _) when status == PROXY_WANTS_LOGIN ->
              Observation.failed(
                  NAME,
                  "the proxy wants to know who we are",
                  "Write the login into HTTPS_PROXY: http://user:password@host:port.");
          case Probe.Answered answer -> reached(answer);
          case Probe.Failed failed ->
              Observation.failed(NAME, address + ": " + failed.words(), remedy(failed.obstacle()));
        });
  }

  private Observation reached(Probe.Answered answer) {
    if (answer.status() >= 500) {
      return Observation.failed(
          NAME,
          address + " answers " + answer.status(),
          "Look at GitHub's status page, or at the proxy if there is one, and try again.");
    }
    answered = answer;
    return Observation.ok(NAME, address + " can be reached");
  }

  private String remedy(Probe.Obstacle obstacle) {
    return switch (obstacle) {
      case UNKNOWN_HOST ->
          "Look for a slip in GITHUB_API_URL (and HTTPS_PROXY, if that is set); if there is none,"
              + " this machine's DNS does not know the name.";
      case REFUSED, TIMED_OUT ->
          "Let connections out to "
              + address.getHost()
              + " through the firewall, or name the proxy in HTTPS_PROXY; if one is set, see that"
              + " it runs there.";
      case NOT_TRUSTED ->
          "Give the certificate of the authority that signed it in PLIMSOLL_CA_FILE (a PEM file);"
              + " that is usual for an Enterprise Server, and behind a proxy that opens TLS.";
      case NO_TLS ->
          "See that GITHUB_API_URL leads to an HTTPS port, and that no proxy is in between that"
              + " does not speak TLS.";
      case OTHER -> "Try the same address with another program from this machine.";
    };
  }
}
