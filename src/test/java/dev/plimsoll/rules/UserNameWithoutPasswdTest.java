package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class UserNameWithoutPasswdTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new UserNameWithoutPasswd());

  @Test
  void nothingHasNoListOfUsers() {
    RULE.fixes(
        """
        FROM golang:1.25 AS build
        RUN go build -o /shop .
        FROM scratch
        COPY --from=build /shop /shop
        «USER shop»
        ENTRYPOINT ["/shop"]
        """,
        Applicability.UNSAFE,
        """
        FROM golang:1.25 AS build
        RUN go build -o /shop .
        FROM scratch
        COPY --from=build /shop /shop
        USER 65532:65532
        ENTRYPOINT ["/shop"]
        """);
  }

  @Test
  void theNumberIsThatOfTheUserInAnotherStage() {
    RULE.fixes(
        """
        FROM alpine:3.22 AS build
        RUN adduser -S -D -H -u 10001 shop
        FROM distroless/static
        COPY --from=build /shop /shop
        «USER shop»
        """,
        Applicability.UNSAFE,
        """
        FROM alpine:3.22 AS build
        RUN adduser -S -D -H -u 10001 shop
        FROM distroless/static
        COPY --from=build /shop /shop
        USER 10001:10001
        """);
  }

  @Test
  void namesThatAreThere() {
    RULE.staysSilent("FROM distroless/static\nUSER nonroot\n");
    RULE.staysSilent("FROM distroless/static\nUSER nobody:nobody\n");
    RULE.staysSilent("FROM scratch\nUSER 1000\n");
    RULE.staysSilent("FROM debian:13\nUSER shop\n");
    for (String brings :
        new String[] {
          "COPY --from=build /etc/passwd /etc/passwd",
          "COPY --from=build /etc/passwd /etc/group /etc/",
          "COPY --from=build / /",
          "COPY passwd.minimal /etc/passwd",
          "COPY rootfs /",
          "ADD rootfs.tar.xz /"
        }) {
      RULE.staysSilent("FROM debian:13 AS build\nFROM scratch\n" + brings + "\nUSER shop\n");
    }
  }
}
