package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  // The example that GitHub gives for those who write their own check.
  private static final WebhookSignature SIGNATURE =
      new WebhookSignature("It's a Secret to Everybody");
  private static final byte[] BODY = "Hello, World!".getBytes(UTF_8);
  private static final String RIGHT =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  @Test
  void theHostsOwnExampleIsRight() {
    assertThat(SIGNATURE.of(BODY)).isEqualTo(RIGHT);
    assertThat(SIGNATURE.matches(BODY, RIGHT)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
        "sha256=é57107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
      })
  void anythingElseIsWrong(String header) {
    assertThat(SIGNATURE.matches(BODY, header)).isFalse();
  }

  @Test
  void whileTheSecretIsChangedBothAreBelieved() {
    WebhookSignature changing =
        new WebhookSignature("the next secret", Optional.of("It's a Secret to Everybody"));

    assertThat(changing.matches(BODY, RIGHT)).isTrue();
    assertThat(changing.matches(BODY, new WebhookSignature("the next secret").of(BODY))).isTrue();
    assertThat(changing.matches(BODY, new WebhookSignature("another secret").of(BODY))).isFalse();
    assertThat(changing.of(BODY)).isEqualTo(new WebhookSignature("the next secret").of(BODY));
  }

  @Test
  void oneOtherByteInTheBodyMakesItWrong() {
    assertThat(SIGNATURE.matches("Hello, World?".getBytes(UTF_8), RIGHT)).isFalse();
  }
}
