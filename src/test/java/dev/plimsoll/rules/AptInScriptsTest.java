package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Scripts of the repository that a RUN calls are read.
class AptInScriptsTest {
  private static RuleHarness with(String script) {
    return RuleHarness.forDockerfiles(new AptListsLeftInLayer())
        .at(
            "Dockerfile",
            TestRepository.of(Map.of("Dockerfile", "FROM debian\n", "scripts/install.sh", script)));
  }

  @Test
  void aScriptThatLeavesTheLists() {
    with("#!/bin/sh\nset -e\napt-get update\napt-get install -y curl\n")
        .fixes(
            """
            FROM debian:bookworm
            COPY scripts/ /tmp/scripts/
            RUN «/tmp/scripts/install.sh --fast»
            """,
            Applicability.SAFE,
            """
            FROM debian:bookworm
            COPY scripts/ /tmp/scripts/
            RUN /tmp/scripts/install.sh --fast && \\
                rm -rf /var/lib/apt/lists/*
            """);
  }

  @Test
  void aScriptThatCleansUp() {
    RuleHarness rule =
        with("apt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\n");
    for (String call :
        new String[] {
          "COPY scripts/install.sh /tmp\nRUN apt-get update && bash -e /tmp/install.sh",
          "COPY scripts/install.sh ./\nRUN ./install.sh",
          "WORKDIR /srv\nADD . .\nRUN sh scripts/install.sh",
          "RUN --mount=type=bind,source=scripts,target=/mnt apt-get update && /mnt/install.sh",
        }) {
      rule.staysSilent("FROM debian:bookworm\n" + call + "\n");
    }
  }

  @Test
  void aScriptThatNeedsTheLists() {
    with("apt-get install -y git\n")
        .fixes(
            """
            FROM debian:bookworm
            COPY scripts/install.sh /tmp/
            RUN «apt-get update» && apt-get install -y curl
            RUN /tmp/install.sh
            """,
            Applicability.SAFE,
            """
            FROM debian:bookworm
            COPY scripts/install.sh /tmp/
            RUN apt-get update && apt-get install -y curl && \\
                /tmp/install.sh && \\
                rm -rf /var/lib/apt/lists/*
            """);
  }

  @Test
  void aScriptThatDoesNotNeedThem() {
    with("curl -fsSL https://example.com/tool -o /usr/local/bin/tool\n")
        .fixes(
            """
            FROM debian:bookworm
            COPY scripts/install.sh /tmp/
            RUN «apt-get update» && apt-get install -y curl
            RUN /tmp/install.sh
            """,
            Applicability.SAFE,
            """
            FROM debian:bookworm
            COPY scripts/install.sh /tmp/
            RUN apt-get update && apt-get install -y curl && \\
                rm -rf /var/lib/apt/lists/*
            RUN /tmp/install.sh
            """);
  }

  @Test
  void aScriptForSeveralSystemsCallsAptOnlyWhereThereIsOne() {
    RuleHarness rule =
        with("if [ \"$(which apk)\" ]; then\n  apk add curl\nelse\n  apt-get update\nfi\n");
    rule.staysSilent("FROM alpine:3.22\nCOPY scripts/ /s/\nRUN /s/install.sh\n");
    rule.staysSilent("FROM fedora:42\nCOPY scripts/ /s/\nRUN /s/install.sh\n");
    rule.finds("FROM debian:12\nCOPY scripts/ /s/\nRUN «/s/install.sh»\n");
  }
}
