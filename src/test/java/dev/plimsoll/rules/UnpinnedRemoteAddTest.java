package dev.plimsoll.rules;

import org.junit.jupiter.api.Test;

class UnpinnedRemoteAddTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new UnpinnedRemoteAdd());

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void aUrlWithoutAChecksum() {
    RULE.shows(
        """
        FROM debian:bookworm-slim
        ADD «https://example.com/tool» /usr/local/bin/tool
        ADD --chmod=0755 ["«"https://example.com/tool"»", "/usr/local/bin/tool"]
        """
            .replace("\"«\"", "«\"")
            .replace("\"»\"", "\"»"));
  }

  @Test
  void aUrlWithAVariable() {
    RULE.shows(
        """
        FROM debian:bookworm-slim
        ARG VERSION
        ADD «https://example.com/tool-${VERSION}.tar.gz» /tmp/
        """);
  }

  @Test
  void aBranchOrTag() {
    RULE.shows(
        """
        FROM alpine:3.20
        ADD «https://github.com/example/tool.git» /src
        ADD «https://github.com/example/tool.git#main» /src
        ADD «git@github.com:example/tool.git#v1.2.0:docs» /src
        ADD «https://github.com/example/tool.git?ref=v1.2.0» /src
        """);
  }

  @Test
  void whatIsPinned() {
    RULE.staysSilent(
        """
        FROM alpine:3.20
        ARG COMMIT
        ADD --checksum=sha256:%1$s%1$s https://example.com/tool /usr/local/bin/tool
        ADD https://github.com/example/tool.git#%1$s /src
        ADD https://github.com/example/tool.git#%1$s:docs /src
        ADD https://github.com/example/tool.git?ref=v1&commit=%1$s /src
        ADD https://github.com/example/tool.git#${COMMIT} /src
        """
            .replace("%1$s", COMMIT));
  }

  @Test
  void whatIsLocal() {
    RULE.staysSilent(
        """
        FROM alpine:3.20
        ARG WHERE
        ADD app.tar.gz /srv/
        ADD $WHERE /srv/
        """);
  }

  @Test
  void noFixWhereOneAddHasSeveralSources() {
    RULE.findsWithoutFix(
        """
        FROM alpine:3.20
        ADD «https://example.com/a» «https://example.com/b» /srv/
        """);
  }
}
