package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.DISPLAY;
import static dev.plimsoll.rule.Applicability.UNSAFE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.Preferences;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          «e»: {image: e, tmpfs: *list}
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
  void servicesInBracesStayInBraces() {
    rule.fixes(
        """
        services:
          «a»: {image: a}
          «b»: {image: b, tmpfs: [/run]} # front
          c: {read_only: «false», image: c}
          «d»: {
            image: "d",
            ports: ["80:80"]
          }
        """,
        UNSAFE,
        """
        services:
          a: {image: a, read_only: true, tmpfs: [/tmp]}
          b: {image: b, read_only: true, tmpfs: [/run, /tmp]} # front
          c: {read_only: true, tmpfs: [/tmp], image: c}
          d: {
            image: "d", read_only: true, tmpfs: [/tmp],
            ports: ["80:80"]
          }
        """);
  }

  @Test
  void knownImagesGetTheFoldersThatTheyWrite() {
    rule.fixes(
        """
        services:
          «web»:
            image: nginx:1.29
          «pages»:
            image: nginx:1.29
            volumes: ["./templates:/etc/nginx/templates:ro"]
            tmpfs: /run
          «db»:
            image: postgres:17
            volumes: ["data:/var/lib/postgresql/data"]
          «cache»:
            image: redis:8
        """,
        UNSAFE,
        """
        services:
          web:
            image: nginx:1.29
            read_only: true
            tmpfs:
              - /run
              - /var/cache/nginx
              - /tmp
          pages:
            image: nginx:1.29
            read_only: true
            volumes: ["./templates:/etc/nginx/templates:ro"]
            tmpfs:
              - /run
              - /var/cache/nginx
              - /etc/nginx/conf.d
              - /tmp
          db:
            image: postgres:17
            read_only: true
            tmpfs:
              - /var/run/postgresql
              - /tmp
            volumes: ["data:/var/lib/postgresql/data"]
          cache:
            image: redis:8
            read_only: true
            tmpfs:
              - /tmp
        """);
  }

  @Test
  void otherUsersThanRootGetAFolderThatTheyMayWrite() {
    rule.fixes(
        """
        services:
          «web»:
            image: nginx:1.29
            user: "101:101"
        """,
        UNSAFE,
        """
        services:
          web:
            image: nginx:1.29
            read_only: true
            tmpfs:
              - /run:mode=1777
              - /var/cache/nginx:mode=1777
              - /tmp
            user: "101:101"
        """);
  }

  @Test
  void programsOfOthersAreOnlyShownWhatItWouldBe() {
    rule.shows(
        """
        services:
          «a»: {image: someone/wiki}
          «b»: {image: "hub.example.org/someone/wiki:2"}
          «c»: {image: ghost:5}
          «d»: {image: "${IMAGE}"}
          «e»: {image: caddy:2}
        """);
  }

  @Test
  void whatDoesNotRunSoHasNoFix() {
    rule.findsWithoutFix(
        """
        services:
          «ci»: {image: "docker:28-dind"}
          «sso»: {image: quay.example.org/keycloak/keycloak}
          «dev»: {image: "node:24", command: sh -c "npm ci && npm start"}
          «tests»: {image: "python:3.14", command: [sh, -c, pip install -r requirements.txt]}
          «shop»: {image: shop, entrypoint: sh -c "envsubst < a.conf > /etc/a.conf && shop 2>&1"}
          «synced»:
            build: .
            develop: {watch: [{action: sync, path: ., target: /app}]}
        """);
  }

  @Test
  void theConfigurationKnowsBetter() {
    Surroundings said =
        new Surroundings(
            "compose.yaml",
            RepositoryView.unknown(),
            new Preferences(
                "appuser",
                List.of(new ImageFact("someone/*", Optional.empty(), List.of("/state")))));
    ComposeFile file =
        ComposeFile.parse(SourceText.of("services:\n  a:\n    image: someone/wiki:2\n"));

    assertThat(new WritableRootInCompose().check(file, said))
        .singleElement()
        .satisfies(found ->
            assertThat(found.fix())
                .hasValueSatisfying(
                    fix -> assertThat(fix.title()).endsWith("with a tmpfs on /state, /tmp")));
  }

  @Test
  void whatIsBuiltIsReadFromItsDockerfile() {
    TestRepository repository =
        TestRepository.of(
            Map.of(
                "app/Dockerfile",
                """
                FROM debian:13 AS base
                RUN mkdir -p /var/cache/shop /var/log/shop /run/shop /opt/shop/bin \\
                 && ln -s /dev/stdout /var/log/shop/access.log
                VOLUME /data
                FROM base AS web
                ENV PIDFILE=/run/web/web.pid
                USER shop
                CMD ["shop"]
                FROM base AS jobs
                RUN mkdir -p /srv/shop/uploads
                """));

    rule.at("deploy/compose.yaml", repository)
        .fixes(
            """
            services:
              «web»:
                build:
                  context: ../app
                  target: web
            """,
            UNSAFE,
            """
            services:
              web:
                build:
                  context: ../app
                  target: web
                read_only: true
                tmpfs:
                  - /run/web:mode=1777
                  - /var/cache/shop:mode=1777
                  - /run/shop:mode=1777
                  - /tmp
            """);
    rule.at("deploy/compose.yaml", repository).shows("services:\n  «jobs»:\n    build: ../app\n");
    rule.at(
            "compose.yaml",
            TestRepository.of(Map.of("Dockerfile", "FROM a\nCMD a > /etc/a && b\n")))
        .findsWithoutFix("services:\n  «a»:\n    build: .\n");
  }

  @Test
  void whatIsBuiltFromElsewhereIsAProgramOfOthers() {
    rule.shows(
        """
        services:
          «a»: {build: "https://git.example.org/a.git"}
          «b»: {build: {context: ., dockerfile: "${DOCKERFILE}"}}
        """);
  }

  @Test
  void anOverrideWithoutItsBaseIsNotJudged() {
    rule.named("examples/compose.override.yaml").staysSilent("services:\n  a: {build: ./a}\n");
  }

  @Test
  void aServiceOfAnotherFileIsExtended() {
    TestRepository repository =
        TestRepository.of(
            Map.of(
                "common/base.yaml",
                """
                services:
                  safe: {image: shop:1, read_only: true, tmpfs: [/tmp]}
                  open: {image: shop:1}
                  bare: {volumes: ["scratch:/tmp"]}
                """));

    rule.at("compose.yaml", repository)
        .fixes(
            """
            services:
              a:
                extends: {file: common/base.yaml, service: safe}
              b:
                extends: {file: common/base.yaml, service: open}
              «c»:
                extends: {file: common/base.yaml, service: bare}
                image: shop:1
              d:
                image: shop:1
                extends: {file: common/gone.yaml, service: bare}
            """,
            UNSAFE,
            """
            services:
              a:
                extends: {file: common/base.yaml, service: safe}
              b:
                extends: {file: common/base.yaml, service: open}
              c:
                extends: {file: common/base.yaml, service: bare}
                image: shop:1
                read_only: true
              d:
                image: shop:1
                extends: {file: common/gone.yaml, service: bare}
            """);
  }

  @Test
  void theOverrideThatComposeTakesByItselfCounts() {
    TestRepository repository =
        TestRepository.of(
            Map.of(
                "compose.yaml",
                "services:\n  a: {image: a}\n  b: {image: b, read_only: true}\n  c: {image: c}\n",
                "compose.override.yaml",
                "services:\n  a: {read_only: true}\n  b: {image: b, read_only: false}\n"));

    rule.at("compose.yaml", repository)
        .finds(
            """
            services:
              a: {image: a}
              b: {image: b, read_only: true}
              «c»: {image: c}
            """);
    rule.at("compose.override.yaml", repository)
        .finds(
            """
            services:
              a: {read_only: true}
              b: {image: b, read_only: «false»}
              c: {image: c:2}
            """);
  }

  @Test
  void filesThatMayGoTogetherAreNotJudgedForEachOther() {
    TestRepository repository =
        TestRepository.of(
            Map.of(
                "docker-compose.yml",
                "services:\n  a: {image: a}\n  b: {image: b, read_only: true}\n",
                "docker-compose.prod.yml",
                "services:\n  a: {read_only: true}\n  b: {image: b}\n  c: {image: c}\n",
                "docker-compose.alone.yml",
                "services:\n  d: {image: d, read_only: true}\n"));

    rule.at("docker-compose.yml", repository)
        .finds(
            """
            services:
              a: {image: a}
              b: {image: b, read_only: true}
              «d»: {image: d}
            """);
    rule.at("docker-compose.prod.yml", repository)
        .finds(
            """
            services:
              a: {read_only: true}
              b: {image: b}
              «c»: {image: c}
            """);
  }

  @Test
  void composeIsKnownByItsContentToo() {
    rule.named("deploy/stack.yml")
        .finds(
            """
            version: "3.8"
            services:
              «web»:
                image: shop:1
                deploy: {replicas: 2}
            """);
    rule.named("services.yaml").staysSilent("services:\n  App\\Mailer: {class: App\\Mailer}\n");
    rule.named(".gitlab-ci.yml").staysSilent("image: a\nservices:\n  - postgres\n");
    rule.named("ci.yml").staysSilent("jobs:\n  a:\n    services:\n      db: {image: postgres}\n");
    rule.named("pipeline.yml").staysSilent("kind: pipeline\nservices:\n  db: {image: postgres}\n");
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
