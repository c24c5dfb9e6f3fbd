package dev.plimsoll.chaos;

import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.demo.standin.StandInGitHub;

/// One repository of the GitHub of a run, with the installation that it belongs to.
record Mooring(StandInGitHub gitHub, AppCredentials app) {
  String fullName() {
    return gitHub.repository().fullName();
  }

  long installation() {
    return app.installationId();
  }
}
