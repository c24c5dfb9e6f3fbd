package dev.plimsoll.server;

import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.pages.FirstLooks;
import dev.plimsoll.pages.FirstLooks.Look;
import dev.plimsoll.pages.FirstLooks.State;
import dev.plimsoll.pages.OverviewUrl;
import dev.plimsoll.pages.SetupMessage;
import dev.plimsoll.pages.SetupPages;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.setup.AppRegistry.Installation;
import dev.plimsoll.setup.AppRegistry.Repository;
import dev.plimsoll.setup.StoredApp;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leads on to the installation of the App, and shows how its first looks come in.
final class SetupInstallation {
  private static final Logger LOG = LoggerFactory.getLogger(SetupInstallation.class);
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int SHOWN = 500;
  private static final String SECONDS = "3";

  private final SetupProgress progress;
  private final SetupVisitor visitor;

  SetupInstallation(SetupProgress progress, SetupVisitor visitor) {
    this.progress = progress;
    this.visitor = visitor;
  }

  void show(Context request) throws IOException {
    if (visitor.admit(request).isEmpty()) {
      return;
    }
    Optional<StoredApp> app = progress.app();
    if (app.isEmpty()) {
      request.status(HttpStatus.SEE_OTHER).header("Location", "../setup");
      return;
    }
    String id = Optional.ofNullable(request.queryParam("installation_id")).orElse("");
    if (NUMBER.matcher(id).matches()) {
      look(request, app.get(), Long.parseLong(id));
    } else {
      boolean requested = "request".equals(request.queryParam("setup_action"));
      PageAnswer.show(
          request, SetupPages.install(app.get(), requested), ContentSecurityPolicy.page());
    }
  }

  /// Anybody can write a number into an address, so the host is asked whether it is ours.
  private void look(Context request, StoredApp app, long id) throws IOException {
    try {
      Optional<Installation> installation = progress.installation(id);
      if (installation.isPresent()) {
        show(request, app, installation.get());
      } else {
        request.status(HttpStatus.NOT_FOUND);
        SetupVisitor.say(
            request,
            SetupMessage.of(
                    "No such installation",
                    "GitHub knows no installation of this App with that number.")
                .leadingTo("Install it", "installed"));
      }
    } catch (HostUnavailableException | HostRefusedException failed) {
      LOG.warn("The installation could not be looked at: {}", failed.getMessage());
      request.status(HttpStatus.BAD_GATEWAY);
      SetupVisitor.say(
          request,
          SetupMessage.of(
                  "GitHub did not answer", "The first looks go on all the same, in the background.")
              .leadingTo("Look again", "installed?installation_id=" + id));
    }
  }

  private void show(Context request, StoredApp app, Installation installation) throws IOException {
    boolean still = request.queryParam("still") != null;
    FirstLooks looks = looks(app, installation, still);
    if (looks.refreshing()) {
      request.header("Refresh", SECONDS);
    }
    PageAnswer.show(request, SetupPages.looks(looks), ContentSecurityPolicy.page());
  }

  private FirstLooks looks(StoredApp app, Installation installation, boolean still)
      throws IOException {
    Map<String, State> states = progress.looks(installation);
    Map<String, SortedMap<String, Integer>> findings = progress.findings(installation);
    List<Look> all =
        progress.repositories(installation).stream()
            .map(repository -> look(app, installation, repository, states, findings))
            .sorted(Comparator.comparing(Look::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    int awaited = (int) all.stream().filter(one -> one.state() != State.LEFT_ALONE).count();
    int done = (int) all.stream().filter(one -> one.state() == State.DONE).count();
    boolean over = !all.isEmpty() && done == awaited;
    return new FirstLooks(
        installation.id(),
        installation.account(),
        all.stream().limit(SHOWN).toList(),
        awaited,
        done,
        Math.max(0, all.size() - SHOWN),
        over,
        !over && !still);
  }

  private Look look(
      StoredApp app,
      Installation installation,
      Repository repository,
      Map<String, State> states,
      Map<String, SortedMap<String, Integer>> findings) {
    String name = repository.owner() + "/" + repository.name();
    State state =
        repository.leftAlone() ? State.LEFT_ALONE : states.getOrDefault(name, State.WAITING);
    Optional<String> overview =
        Optional.of(new RepositoryName(installation.id(), repository.owner(), repository.name()))
            .filter(_ -> progress.hasOverview() && state == State.DONE)
            .map(known -> ".." + OverviewUrl.repository(known));
    return new Look(
        name,
        app.app().web() + "/" + name,
        state,
        findings.getOrDefault(name, Collections.emptySortedMap()),
        overview);
  }
}
