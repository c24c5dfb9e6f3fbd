package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.UNSAFE;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingTmpInComposeTest {
  private final RuleHarness rule = RuleHarness.forComposeFiles(new MissingTmpInCompose());

  @Test
  void pythonWantsATemporaryFolder() {
    rule.fixes(
        """
        services:
          «web»:
            image: python:3.14
            read_only: true # for now
            ports: []
          «jobs»: {image: "shop-python:2", read_only: true, tmpfs: [/run]}
        """,
        UNSAFE,
        """
        services:
          web:
            image: python:3.14
            read_only: true # for now
            tmpfs:
              - /tmp
            ports: []
          jobs: {image: "shop-python:2", read_only: true, tmpfs: [/run, /tmp]}
        """);
  }

  @Test
  void knownImagesWantTheirOwnFolders() {
    rule.fixes(
        """
        services:
          «proxy»:
            image: nginx
            read_only: true
            tmpfs:
              - /run
        """,
        UNSAFE,
        """
        services:
          proxy:
            image: nginx
            read_only: true
            tmpfs:
              - /run
              - /var/cache/nginx
        """);
  }

  @Test
  void whatIsBuiltMayBePython() {
    rule.at(
            "compose.yaml",
            TestRepository.of(
                Map.of("Dockerfile", "FROM debian\nRUN pip install shop\nCMD [\"shop\"]\n")))
        .finds("services:\n  «web»:\n    build: .\n    read_only: true\n");
  }

  @Test
  void withoutAReasonNothingIsSaid() {
    rule.staysSilent(
        """
        services:
          unknown: {image: shop, read_only: true}
          mounted: {image: python, read_only: true, tmpfs: /tmp}
          perhaps: {image: python, read_only: true, volumes: ["a:${TARGET}"]}
          writable: {image: python}
          fine: {image: redis, read_only: true}
          convention: {image: pgvector/pgvector, read_only: true}
        """);
  }
}
