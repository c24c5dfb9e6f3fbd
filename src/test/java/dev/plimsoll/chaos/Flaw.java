package dev.plimsoll.chaos;

import java.util.Set;

/// What can be wrong in a Dockerfile of a run, each at a place of its own.
enum Flaw {
  ADD("add-instead-of-copy"),
  LISTS("apt-lists-left-in-layer"),
  USER("missing-user");

  private final String rule;

  Flaw(String rule) {
    this.rule = rule;
  }

  /// The rule that finds it.
  String rule() {
    return rule;
  }

  /// A Dockerfile with these flaws and no others.
  ///
  /// @param revision makes the text another one
  static String dockerfile(Set<Flaw> flaws, int revision) {
    return """
    FROM debian:12-slim
    WORKDIR /srv
    %s app.conf /srv/app.conf
    # Revision %d
    RUN apt-get update && apt-get install -y --no-install-recommends curl%s
    %sCMD ["curl", "http://localhost"]
    """
        .formatted(
            flaws.contains(ADD) ? "ADD" : "COPY",
            revision,
            flaws.contains(LISTS) ? "" : " && rm -rf /var/lib/apt/lists/*",
            flaws.contains(USER) ? "" : "USER 1000\n");
  }
}
