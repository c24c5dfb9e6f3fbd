package dev.plimsoll.rules;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivilegesDroppedAtStartTest {
  private static final PrivilegesDroppedAtStart RULE = new PrivilegesDroppedAtStart();
  private static final RuleHarness ALONE = RuleHarness.forDockerfiles(RULE);
  private static final RuleHarness MISSING = RuleHarness.forDockerfiles(new MissingUser());

  @Test
  void theStartCommandSwitches() {
    for (String start :
        new String[] {
          "[\"gosu\", \"app\", \"run\"]",
          "[\"tini\", \"--\", \"su-exec\", \"app:app\", \"run\"]",
          "setpriv --reuid=app --clear-groups run",
          "exec chroot --userspec=1000:0 / run",
          "su -s /bin/sh -c run app",
          "exec s6-setuidgid app run",
          "runuser -u app -- run"
        }) {
      String file = "FROM debian:12\n«ENTRYPOINT " + start + "»\n";
      ALONE.findsWithoutFix(file);
      MISSING.staysSilent(file.replace("«", "").replace("»", ""));
    }
  }

  @Test
  void switchingToRootIsNoSwitch() {
    ALONE.staysSilent("FROM debian:12\nENTRYPOINT [\"gosu\", \"root\", \"run\"]\n");
    ALONE.staysSilent("FROM debian:12\nENTRYPOINT su -c run\n");
  }

  @Test
  void aScriptFromTheRepositorySwitches() {
    String file =
        """
        FROM debian:12
        COPY docker/start.sh /usr/local/bin/
        «ENTRYPOINT ["start.sh"]»
        """;
    RuleHarness.forDockerfiles(RULE)
        .at("app/Dockerfile", TestRepository.of(Map.of("app/docker/start.sh", SCRIPT)))
        .findsWithoutFix(file);
    RuleHarness.forDockerfiles(new MissingUser())
        .at("app/Dockerfile", TestRepository.of(Map.of("app/docker/start.sh", "exec \"$@\"\n")))
        .finds(file);
  }

  private static final String SCRIPT =
      """
      #!/bin/sh
      chown -R app /data
      exec gosu app "$@"
      """;

  @Test
  void aScriptInACopiedFolderSwitches() {
    RuleHarness.forDockerfiles(RULE)
        .at("docker/Dockerfile", TestRepository.of(Map.of("scripts/start.sh", SCRIPT)))
        .findsWithoutFix(
            """
            FROM debian:12
            WORKDIR /app
            COPY . /app
            «ENTRYPOINT ["/app/scripts/start.sh"]»
            """);
  }

  @Test
  void aScriptInTheDockerfileSwitches() {
    RuleHarness.forDockerfiles(RULE)
        .onlyWithLineFeeds()
        .findsWithoutFix(
            """
            FROM debian:12
            COPY <<EOF /start.sh
            #!/bin/sh
            exec setpriv --reuid app "$@"
            EOF
            «ENTRYPOINT ["/start.sh"]»
            """);
  }

  @Test
  void theEntryPointOfTheBaseSwitches() {
    ALONE.findsWithoutFix("«FROM postgres:17»\nCOPY init.sql /docker-entrypoint-initdb.d/\n");
    ALONE.findsWithoutFix("FROM redis:8\n«USER root»\n");
    ALONE.staysSilent("FROM postgres:17\nENTRYPOINT [\"/run\"]\n");
  }

  @Test
  void whatServesNothingElseIsASign() {
    ALONE.findsWithoutFix(
        """
        FROM alpine:3.20
        RUN apk add --no-cache su-exec
        COPY start.sh /
        «ENTRYPOINT ["/start.sh"]»
        """);
  }

  @Test
  void aUserOfItsOwnNeedsNoSwitch() {
    ALONE.staysSilent("FROM alpine:3.20\nUSER 1000\nENTRYPOINT [\"su-exec\", \"app\", \"run\"]\n");
  }

  @Test
  void theBaseImagesEntryPointSwitchesOnlyForItsOwnProgram() {
    ALONE.finds("FROM postgres:17\n«CMD [\"postgres\", \"-c\", \"fsync=off\"]»\n");
    ALONE.finds("FROM redis:8\n«CMD [\"redis-server\", \"/etc/redis.conf\"]»\n");
    ALONE.finds("FROM mysql:8\n«CMD [\"--skip-name-resolve\"]»\n");
    ALONE.staysSilent("FROM postgres:17\nCMD [\"/backup.sh\"]\n");
    ALONE.staysSilent("FROM redis:8\nCMD redis-server /etc/redis.conf\n");
    ALONE.staysSilent("FROM mongo:8\nENTRYPOINT [\"/backup.sh\"]\n");
  }

  @Test
  void orWhereItIsNamedAgain() {
    ALONE.finds("FROM mysql:8\n«ENTRYPOINT [\"docker-entrypoint.sh\"]»\nCMD [\"mysqld\"]\n");
    ALONE.staysSilent("FROM mysql:8\nENTRYPOINT [\"docker-entrypoint.sh\"]\n");
  }

  @Test
  void aScriptThatKeepsTheSwitchInAVariableSwitches() {
    String file =
        """
        FROM debian:12
        COPY start.sh /
        «ENTRYPOINT ["/start.sh"]»
        """;
    String start =
        """
        #!/bin/sh
        as=""
        [ "$(id -u)" = 0 ] && as="%s $SHOP_USER:$SHOP_GROUP"
        exec $as /srv/shop
        """;
    RuleHarness.forDockerfiles(RULE)
        .at("Dockerfile", TestRepository.of(Map.of("start.sh", start.formatted("gosu"))))
        .findsWithoutFix(file);
    RuleHarness.forDockerfiles(RULE)
        .at("Dockerfile", TestRepository.of(Map.of("start.sh", start.formatted("try gosu"))))
        .staysSilent(file.replace("«", "").replace("»", ""));
  }
}
