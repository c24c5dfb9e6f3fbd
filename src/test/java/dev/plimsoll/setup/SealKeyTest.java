package dev.plimsoll.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.setup.SealKey.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeyTest {
  private static final byte[] CONTENT = "what nobody may read".getBytes(UTF_8);

  private final SealKey key = key();

  private static SealKey key() {
    return SealKey.parse(SealKey.freshText()).orElseThrow();
  }

  @Test
  void whatIsSealedCanBeOpenedWithTheSameKey() {
    assertThat(key.open(key.seal("letters", 1, CONTENT))).hasValue(CONTENT);
  }

  @Test
  void anotherKeyOpensNothing() {
    assertThat(key().open(key.seal("letters", 1, CONTENT))).isEmpty();
  }

  @Test
  void nothingCanBePutInPlaceOfSomethingElse() {
    Sealed sealed = key.seal("letters", 1, CONTENT);

    assertThat(key.open(new Sealed("parcels", 1, sealed.nonce(), sealed.content()))).isEmpty();
    assertThat(key.open(new Sealed("letters", 2, sealed.nonce(), sealed.content()))).isEmpty();
  }

  @Test
  void whatWasTamperedWithDoesNotOpen() {
    Sealed sealed = key.seal("letters", 1, CONTENT);
    byte[] changed = sealed.content();
    changed[3] ^= 1;

    assertThat(key.open(new Sealed("letters", 1, sealed.nonce(), changed))).isEmpty();
  }

  @Test
  void theSameContentNeverLooksTheSame() {
    Sealed one = key.seal("letters", 1, CONTENT);
    Sealed other = key.seal("letters", 1, CONTENT);

    assertThat(one.nonce()).isNotEqualTo(other.nonce());
    assertThat(one.content()).isNotEqualTo(other.content());
    assertThat(new String(one.content(), UTF_8)).doesNotContain("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no key", "AAAA", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
  void aKeyIsThirtyTwoBytes(String text) {
    assertThat(SealKey.parse(text)).isEmpty();
  }

  @Test
  void itDoesNotShowItself() {
    assertThat(key).hasToString("SealKey[hidden]");
  }
}
