package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class AddInsteadOfCopyTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new AddInsteadOfCopy());

  @Test
  void filesAndFoldersAreCopied() {
    RULE.fixes(
        """
        FROM alpine:3.20
        «ADD» templates /app/templates
        «ADD» a.txt b.json /app/
        «add» --chown=1000:1000 . .
        """,
        Applicability.SAFE,
        """
        FROM alpine:3.20
        COPY templates /app/templates
        COPY a.txt b.json /app/
        copy --chown=1000:1000 . .
        """);
  }

  @Test
  void continuationLinesAndJsonStayAsTheyAre() {
    RULE.fixes(
        """
        FROM alpine:3.20
        «ADD» package.json \\
            # the lock file too
            package-lock.json \\
            /app/
        «ADD» ["my file", "/app/"]
        """,
        Applicability.SAFE,
        """
        FROM alpine:3.20
        COPY package.json \\
            # the lock file too
            package-lock.json \\
            /app/
        COPY ["my file", "/app/"]
        """);
  }

  @Test
  void buildersAndTriggersAreAskedToo() {
    RULE.fixes(
        """
        FROM golang:1.23 AS build
        «ADD» . /src
        FROM alpine:3.20
        ONBUILD «ADD» . /src
        """,
        Applicability.SAFE,
        """
        FROM golang:1.23 AS build
        COPY . /src
        FROM alpine:3.20
        ONBUILD COPY . /src
        """);
  }

  @Test
  void aHeredocIsAFile() {
    RULE.fixes(
        """
        FROM alpine:3.20
        «ADD» <<EOF /etc/motd
        ADD is not an instruction here
        EOF
        """,
        Applicability.SAFE,
        """
        FROM alpine:3.20
        COPY <<EOF /etc/motd
        ADD is not an instruction here
        EOF
        """);
  }

  @Test
  void archivesAreWhatAddIsFor() {
    RULE.staysSilent(
        """
        FROM scratch
        ADD rootfs.tar.xz /
        ADD layer.tar /
        ADD jdk.TGZ /opt/
        ADD dist/*.tar.gz notes.txt /opt/
        ADD "vendor.tbz2" /opt/
        ADD dump.gz /var/
        """);
  }

  @Test
  void remoteSourcesAreWhatAddIsFor() {
    RULE.staysSilent(
        """
        FROM scratch
        ADD https://example.com/tool /usr/bin/tool
        ADD --checksum=sha256:0000 http://example.com/a.txt /a.txt
        ADD git@github.com:acme/shop.git#v1 /src
        ADD https://github.com/acme/shop.git /src
        ADD --keep-git-dir=true https://github.com/acme/shop.git#main /src
        """);
  }

  @Test
  void aJarOrZipIsNotUnpackedByAdd() {
    RULE.finds(
        """
        FROM eclipse-temurin:21
        «ADD» target/shop.jar /app.jar
        «ADD» static.zip /srv/
        """);
  }

  @Test
  void variablesAreFollowedAndNeverGuessed() {
    RULE.finds(
        """
        FROM eclipse-temurin:21
        ARG JAR=target/shop.jar
        ARG BUNDLE=bundle.tar.gz
        ARG NOBODY_KNOWS
        «ADD» ${JAR} /app.jar
        ADD $BUNDLE /opt/
        ADD $NOBODY_KNOWS /opt/
        """);
  }

  @Test
  void aWildcardMightMatchAnArchive() {
    RULE.fixes(
        """
        FROM alpine:3.20
        «ADD» dist/* /app/
        """,
        Applicability.UNSAFE,
        """
        FROM alpine:3.20
        COPY dist/* /app/
        """);
    RULE.fixes(
        """
        FROM alpine:3.20
        «ADD» src/*.py /app/
        """,
        Applicability.SAFE,
        """
        FROM alpine:3.20
        COPY src/*.py /app/
        """);
  }
}
