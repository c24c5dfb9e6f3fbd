package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.DISPLAY;
import static dev.plimsoll.rule.Applicability.UNSAFE;

import org.junit.jupiter.api.Test;

class WritableRootInComposeTest {
  private final RuleHarness rule = RuleHarness.forComposeFiles(new WritableRootInCompose());

  @Test
  void theFlagAndATmpfsFollowImageAndBuild() {
    rule.fixes(
        """
        services:
          «web»:
            image: shop:1 # the front
            # who may call
            ports: ["80:80"]

          # works off the queue
          «worker»:
            build:
              context: .
              # target: dev

            image: worker:1
        networks: {}
        """,
        UNSAFE,
        """
        services:
          web:
            image: shop:1 # the front
            read_only: true
            tmpfs:
              - /tmp
            # who may call
            ports: ["80:80"]

          # works off the queue
          worker:
            build:
              context: .
              # target: dev

            image: worker:1
            read_only: true
            tmpfs:
              - /tmp
        networks: {}
        """);
  }

  @Test
  void commentsInsideTheBuildStayThere() {
    rule.fixes(
        """
        services:
          «web»:
            build:
              context: .
              # target: dev
            # who may call
            ports: ["80:80"]
        """,
        UNSAFE,
        """
        services:
          web:
            build:
              context: .
              # target: dev
            read_only: true
            tmpfs:
              - /tmp
            # who may call
            ports: ["80:80"]
        """);
  }

  @Test
  void theFilesOwnIndentationAndListsAreKept() {
    rule.fixes(
        """
        services:
            «web»:
                image: shop:1
                ports:
                -   "80:80"
                volumes:
                -   data:/data
        """,
        UNSAFE,
        """
        services:
            web:
                image: shop:1
                read_only: true
                tmpfs:
                -   /tmp
                ports:
                -   "80:80"
                volumes:
                -   data:/data
        """);
  }

  @Test
  void aFileWithoutALastLineEndStaysOne() {
    rule.fixes(
        "services:\n  «web»:\n    image: shop",
        UNSAFE,
        "services:\n  web:\n    image: shop\n    read_only: true\n    tmpfs:\n      - /tmp");
  }

  @Test
  void anEmptyLastLineStaysTheLast() {
    rule.fixes(
        """
        services:
          «web»:
            command: |
              a

            build: .

        """,
        UNSAFE,
        """
        services:
          web:
            command: |
              a

            build: .
            read_only: true
            tmpfs:
              - /tmp

        """);
  }

  @Test
  void aLiteralFalseIsReplaced() {
    rule.fixes(
        """
        services:
          a:
            image: a
            read_only: «false» # for now
            ports: []
          b:
            read_only: «"no"»
            tmpfs: [/tmp]
            image: b
          «c»:
            image: c
            read_only:
          «d»:
            image: d
            read_only: # later
        """,
        UNSAFE,
        """
        services:
          a:
            image: a
            read_only: true # for now
            tmpfs:
              - /tmp
            ports: []
          b:
            read_only: true
            tmpfs: [/tmp]
            image: b
          c:
            image: c
            read_only: true
            tmpfs:
              - /tmp
          d:
            image: d
            read_only: true # later
            tmpfs:
              - /tmp
        """);
  }

  @Test
  void aTmpfsThatIsThereTakesTheNewFolder() {
    rule.fixes(
        """
        services:
          «block»:
            image: a
            tmpfs:
            - /run # pids
            # - /var
            ports: []
          «flow»:
            image: a
            tmpfs: [ /run ]
          «empty»:
            image: a
            tmpfs: []
          «text»:
            image: a
            tmpfs: "/run" # pids
            ports: []
          «nothing»:
            tmpfs:
            image: a
          «spelled»:
            tmpfs: ~
            image: a
        """,
        UNSAFE,
        """
        services:
          block:
            image: a
            read_only: true
            tmpfs:
            - /run # pids
            - /tmp
            # - /var
            ports: []
          flow:
            image: a
            read_only: true
            tmpfs: [ /run, /tmp ]
          empty:
            image: a
            read_only: true
            tmpfs: [/tmp]
          text:
            image: a
            read_only: true
            tmpfs:
            - "/run" # pids
            - /tmp
            ports: []
          nothing:
            tmpfs:
            - /tmp
            image: a
            read_only: true
          spelled:
            tmpfs: [/tmp]
            image: a
            read_only: true
        """);
  }

  @Test
  void whereTmpIsMountedTheFlagIsEnough() {
    rule.fixes(
        """
        services:
          «a»:
            image: a
            tmpfs: /tmp:size=64m,mode=1777
          «b»:
            image: b
            volumes: ["scratch:/tmp/", "./conf:/etc/b:ro"]
          «c»:
            image: c
            volumes:
              - type: tmpfs
                target: /tmp
          «d»:
            image: d
            volumes: ["${HOME:-/root}/tmp:/tmp"]
        """,
        UNSAFE,
        """
        services:
          a:
            image: a
            read_only: true
            tmpfs: /tmp:size=64m,mode=1777
          b:
            image: b
            read_only: true
            volumes: ["scratch:/tmp/", "./conf:/etc/b:ro"]
          c:
            image: c
            read_only: true
            volumes:
              - type: tmpfs
                target: /tmp
          d:
            image: d
            read_only: true
            volumes: ["${HOME:-/root}/tmp:/tmp"]
        """);
  }

  @Test
  void aVolumeBehindAVariableMayBeTmp() {
    rule.fixes(
        """
        services:
          «a»:
            image: a
            volumes: ["scratch:${SCRATCH}"]
        """,
        DISPLAY,
        """
        services:
          a:
            image: a
            read_only: true
            tmpfs:
              - /tmp
            volumes: ["scratch:${SCRATCH}"]
        """);
  }

  @Test
  void servicesThatMergeAFragmentAreFixedThemselves() {
    rule.fixes(
        """
        x-app: &app
          image: shop:1
          volumes:
            - data:/data
        services:
          «web»:
            <<: *app
            command: [serve]
          «jobs»:
            <<: *app
            tmpfs:
              - /run
        """,
        UNSAFE,
        """
        x-app: &app
          image: shop:1
          volumes:
            - data:/data
        services:
          web:
            <<: *app
            read_only: true
            tmpfs:
              - /tmp
            command: [serve]
          jobs:
            <<: *app
            read_only: true
            tmpfs:
              - /run
              - /tmp
        """);
  }

  @Test
  void whatServicesShareIsNotChangedForOneOfThem() {
    rule.findsWithoutFix(
        """
        x-app: &app
          image: shop:1
          read_only: false
        x-run: &run
          image: shop:1
          tmpfs: [/run]
        x-list: &list [/run]
        services:
          «a»:
            <<: *app
          «b»:
            <<: *run
          «c»: *app
          «d»:
            image: d
            tmpfs: *list
          «e»: {image: e}
          f:
            image: f
            read_only: «${READ_ONLY:-false}»
        """);
  }

  @Test
  void whatAServiceExtendsIsSaidOnce() {
    rule.fixes(
        """
        services:
          «base»:
            image: shop:1
          web:
            extends:
              service: base
            ports: ["80:80"]
          jobs:
            extends: base
            read_only: «false»
        """,
        UNSAFE,
        """
        services:
          base:
            image: shop:1
            read_only: true
            tmpfs:
              - /tmp
          web:
            extends:
              service: base
            ports: ["80:80"]
          jobs:
            extends: base
            read_only: true
            tmpfs:
              - /tmp
        """);
  }

  @Test
  void aBaseWithoutImageIsFixedInTheServiceThatRuns() {
    rule.fixes(
        """
        services:
          base:
            tmpfs: [/run]
          «web»:
            extends: base
            image: shop:1
        """,
        UNSAFE,
        """
        services:
          base:
            tmpfs: [/run]
          web:
            extends: base
            image: shop:1
            read_only: true
            tmpfs:
              - /tmp
        """);
  }

  @Test
  void aReadOnlyRootIsFineHoweverItIsSaid() {
    rule.staysSilent(
        """
        x-app: &app {image: shop:1, read_only: true}
        services:
          a: {image: a, read_only: true}
          b: {image: b, read_only: "yes"}
          c: {image: c, read_only: "${READ_ONLY:-true}"}
          d: {<<: *app}
          e: *app
          f: {extends: a}
          g: {extends: {service: f}, image: g}
        """);
  }

  @Test
  void whatIsNotKnownIsNotJudged() {
    rule.staysSilent(
        """
        x-fragment: {image: a}
        services:
          override: {ports: ["80:80"]}
          nothing:
          elsewhere: {image: a, extends: {service: web, file: base.yaml}}
          missing: {image: a, extends: gone}
          circle: {image: a, extends: circle}
          variable: {image: a, read_only: "${READ_ONLY}"}
          broken: {image: a, <<: *gone}
          reset: {image: a, read_only: !reset null}
          twice: {image: a}
        ---
        services:
          twice: {read_only: true}
        """);
  }

  @Test
  void windowsContainersHaveNoSuchSwitch() {
    rule.staysSilent(
        """
        services:
          a: {image: "mcr.microsoft.com/windows/servercore:ltsc2022"}
          b: {image: shop:1, platform: windows/amd64}
          c: {image: "shop:1-nanoserver-1809"}
          d: {image: shop:1, isolation: hyperv}
        """);
  }

  @Test
  void aFileThatIsNoComposeFileIsNotJudged() {
    rule.staysSilent("- a\n- b\n");
    rule.staysSilent("services:\n  - image: a\n");
    rule.staysSilent("services:\n{% for s in all %}\n  {{ s }}:\n    image: a\n{% endfor %}\n");
    rule.staysSilent("");
  }

  @Test
  void behindAMistakeOnlyWhatWasReadWholeIsJudged() {
    rule.finds(
        """
        services:
          «a»:
            image: a
          b:
            image: b
            ports: ]
            read_only: true
        """);
  }
}
