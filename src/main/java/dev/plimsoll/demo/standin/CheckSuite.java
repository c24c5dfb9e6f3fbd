package dev.plimsoll.demo.standin;

import java.util.List;

/// The check runs of one App on one commit, the newest first.
record CheckSuite(AppCredentials app, String headSha, List<CheckRun> runs) {
  CheckSuite {
    runs = List.copyOf(runs);
  }

  boolean completed() {
    return runs.stream().allMatch(CheckRun::completed);
  }

  boolean succeeded() {
    return runs.stream().allMatch(CheckRun::succeeded);
  }
}
