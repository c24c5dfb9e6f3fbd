package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Preferences;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The user as it is made, and the reasons not to offer it.
class RunAsUserTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new MissingUser());

  @Test
  void theNameIsTheOrganisations() {
    SourceText source = SourceText.of("FROM debian:13\nCOPY . /app\nCMD [\"/app/run\"]\n");
    Surroundings surroundings =
        new Surroundings(
            "Dockerfile", RepositoryView.unknown(), new Preferences("shop", List.of()));
    Fix fix =
        new MissingUser()
            .check(DockerfileParser.parse(source), surroundings)
            .getFirst()
            .fix()
            .orElseThrow();
    assertThat(Edits.apply(source, fix.edits()).toString())
        .isEqualTo(
            """
            FROM debian:13
            COPY . /app
            RUN groupadd --system shop && \\
                useradd --system --gid shop --no-create-home shop && \\
                chown -R shop:shop /app
            USER shop
            CMD ["/app/run"]
            """);
  }

  @Test
  void artefactsOfAnotherStageAreCopiedForTheUserInsteadOfStoredTwice() {
    RULE.fixes(
        """
        FROM maven:3-eclipse-temurin-21 AS build
        RUN mvn package
        FROM eclipse-temurin:21-jre
        WORKDIR /app
        COPY --from=build /src/target/lib lib
        COPY start.jar .
        EXPOSE 8080
        «ENTRYPOINT ["java", "-jar", "start.jar"]»
        """,
        Applicability.UNSAFE,
        """
        FROM maven:3-eclipse-temurin-21 AS build
        RUN mvn package
        FROM eclipse-temurin:21-jre
        WORKDIR /app
        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --no-create-home appuser && \\
            chown appuser:appuser /app
        COPY --from=build --chown=appuser:appuser /src/target/lib lib
        COPY --chown=appuser:appuser start.jar .
        EXPOSE 8080
        USER appuser
        ENTRYPOINT ["java", "-jar", "start.jar"]
        """);
  }

  @Test
  void whatTheFileItselfNamesForWritingIsHandedOver() {
    RULE.fixes(
        """
        FROM python:3.13-slim
        WORKDIR /app
        RUN mkdir -p /var/log/shop /usr/share/man/man1
        COPY . .
        VOLUME /data
        «CMD ["gunicorn", "--pid", "/run/shop/shop.pid", "app"]»
        """,
        Applicability.UNSAFE,
        """
        FROM python:3.13-slim
        WORKDIR /app
        RUN mkdir -p /var/log/shop /usr/share/man/man1
        COPY . .
        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --no-create-home appuser && \\
            mkdir -p /data /run/shop && \\
            chown -R appuser:appuser /app /var/log/shop /data /run/shop
        USER appuser
        VOLUME /data
        CMD ["gunicorn", "--pid", "/run/shop/shop.pid", "app"]
        """);
  }

  @Test
  void aHomeIsMadeForWhatUsesOne() {
    RULE.fixes(
        "FROM python:3.13\nCOPY . /app\n«CMD [\"streamlit\", \"run\", \"/app/shop.py\"]»\n",
        Applicability.UNSAFE,
        """
        FROM python:3.13
        COPY . /app
        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --create-home appuser && \\
            chown -R appuser:appuser /app
        USER appuser
        CMD ["streamlit", "run", "/app/shop.py"]
        """);
    RULE.fixes(
        "FROM alpine:3.22\nENV HOME=/shop\nWORKDIR /shop\n«CMD [\"./run\"]»\n",
        Applicability.UNSAFE,
        """
        FROM alpine:3.22
        ENV HOME=/shop
        WORKDIR /shop
        RUN addgroup -S appuser && \\
            adduser -S -D -H -h /shop -G appuser appuser && \\
            chown -R appuser:appuser /shop
        USER appuser
        CMD ["./run"]
        """);
  }

  @Test
  void whereUseraddIsMissingItIsInstalledFirst() {
    RULE.fixes(
        "FROM amazonlinux:2023\nRUN dnf install -y python3\nCOPY . /app\n«CMD [\"/app/run\"]»\n",
        Applicability.UNSAFE,
        """
        FROM amazonlinux:2023
        RUN dnf install -y python3
        COPY . /app
        RUN dnf install -y shadow-utils && \\
            groupadd --system appuser && \\
            useradd --system --gid appuser --no-create-home appuser && \\
            dnf clean all && \\
            chown -R appuser:appuser /app
        USER appuser
        CMD ["/app/run"]
        """);
  }

  @Test
  void aGroupThatIsTakenIsNotMadeAgain() {
    RULE.fixes(
        "FROM debian:13\nRUN groupadd appuser\nCOPY . /app\n«CMD [\"/app/run\"]»\n",
        Applicability.UNSAFE,
        """
        FROM debian:13
        RUN groupadd appuser
        COPY . /app
        RUN useradd --system --gid appuser --no-create-home appuser && \\
            chown -R appuser:appuser /app
        USER appuser
        CMD ["/app/run"]
        """);
  }

  @Test
  void theHomeOfAUserIsTheUsersAlready() {
    RULE.fixes(
        "FROM alpine:3.22\nRUN adduser -D shop\nCOPY shop /bin/\nWORKDIR /home/shop\n«CMD [\"shop\"]»\n",
        Applicability.UNSAFE,
        "FROM alpine:3.22\nRUN adduser -D shop\nCOPY shop /bin/\nWORKDIR /home/shop\nUSER shop\nCMD [\"shop\"]\n");
  }

  @Test
  void foldersOfTheSystemStayRoots() {
    RULE.fixes(
        "FROM debian:13\nCOPY shop /usr/local/bin/\nCOPY conf /etc/shop\n«CMD [\"shop\"]»\n",
        Applicability.UNSAFE,
        """
        FROM debian:13
        COPY shop /usr/local/bin/
        COPY conf /etc/shop
        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --no-create-home appuser
        USER appuser
        CMD ["shop"]
        """);
  }

  @Test
  void whereAnExpertWouldAskFirstTheChangeIsOnlyShown() {
    for (String file :
        new String[] {
          "FROM node:22\nCOPY . /app\nEXPOSE 80\n«CMD [\"node\", \"/app\"]»\n",
          "FROM rust:1\nRUN curl -sSf https://sh.example.com | sh -s -- -d /root/.shop\n«CMD [\"shop\"]»\n",
          "FROM python:3.13\nRUN pip install --user flask\nCOPY . /app\n«CMD [\"/app/run\"]»\n",
          "FROM debian:13\nRUN apt-get install -y collectd\n«CMD [\"collectd\"]»\n",
          "FROM debian:13\nCOPY . /app\n«CMD [\"bash\"]»\n",
          "FROM debian:13\nCOPY . /app\n«CMD [\"nginx\"]»\n",
          "FROM debian:13\nCOPY . /app\n«CMD [\"/app/run\", \"--log\", \"/var/log/shop.log\"]»\n",
          "FROM debian:13\nCOPY . /app\nVOLUME /var/run/docker.sock\n«CMD [\"/app/run\"]»\n",
          "FROM debian:13\nCOPY docker-entrypoint.sh /\n«ENTRYPOINT [\"/docker-entrypoint.sh\"]»\n"
        }) {
      RULE.shows(file);
    }
  }

  @Test
  void theScriptThatStartsDecides() {
    String file = "FROM debian:13\nCOPY . /app\n«ENTRYPOINT [\"/app/entrypoint.sh\"]»\n";
    RULE.at(
            "Dockerfile",
            TestRepository.of(Map.of("entrypoint.sh", "chown -R shop /data\nexec /app/run\n")))
        .shows(file);
    RULE.at("Dockerfile", TestRepository.of(Map.of("entrypoint.sh", "# chown\nexec /app/run\n")))
        .fixes(
            file,
            Applicability.UNSAFE,
            """
            FROM debian:13
            COPY . /app
            RUN groupadd --system appuser && \\
                useradd --system --gid appuser --no-create-home appuser && \\
                chown -R appuser:appuser /app
            USER appuser
            ENTRYPOINT ["/app/entrypoint.sh"]
            """);
  }

  @Test
  void aProgramBehindAShellUsesAHomeAsWell() {
    RULE.fixes(
        """
        FROM debian:13
        COPY shop /usr/bin/
        «CMD ["bash", "-lc", "cd /srv && git config --global core.pager cat && shop"]»
        """,
        Applicability.UNSAFE,
        """
        FROM debian:13
        COPY shop /usr/bin/
        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --create-home appuser
        USER appuser
        CMD ["bash", "-lc", "cd /srv && git config --global core.pager cat && shop"]
        """);
  }
}
