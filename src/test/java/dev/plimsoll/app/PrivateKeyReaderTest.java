package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPrivateCrtKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyReaderTest {
  private static final RSAPrivateCrtKey KEY = Pem.newKey(2048);

  @Test
  void readsTheFormThatGitHubHandsOut() {
    assertThat(PrivateKeyReader.read(Pem.pkcs1(KEY))).contains(KEY);
  }

  @Test
  void readsPkcs8() {
    assertThat(PrivateKeyReader.read(Pem.pkcs8(KEY))).contains(KEY);
  }

  @Test
  void readsLineBreaksThatAreWrittenOut() {
    assertThat(PrivateKeyReader.read(Pem.pkcs1(KEY).replace("\n", "\\n"))).contains(KEY);
    assertThat(PrivateKeyReader.read(Pem.pkcs8(KEY).replace("\n", "\\r\\n"))).contains(KEY);
  }

  @Test
  void readsLineBreaksOfAnotherSystemAndTextAround() {
    assertThat(PrivateKeyReader.read("\n\n" + Pem.pkcs1(KEY).replace("\n", "\r\n") + "\nbye"))
        .contains(KEY);
  }

  @Test
  void readsTheWholeFileInBase64() {
    assertThat(PrivateKeyReader.read(Pem.base64(Pem.pkcs1(KEY)))).contains(KEY);
    assertThat(PrivateKeyReader.read(Pem.base64(Pem.pkcs8(KEY)) + "\n")).contains(KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 4096})
  void readsOtherSizes(int bits) {
    RSAPrivateCrtKey key = Pem.newKey(bits);

    assertThat(PrivateKeyReader.read(Pem.pkcs1(key))).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no key",
        "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"
      })
  void anythingElseIsNoKey(String text) {
    assertThat(PrivateKeyReader.read(text)).isEmpty();
  }

  @Test
  void aKeyThatWasCutShortIsNoKey() {
    String pem = Pem.pkcs1(KEY);
    String cut = pem.substring(0, 400) + pem.substring(pem.indexOf("\n-----END"));

    assertThat(PrivateKeyReader.read(cut)).isEmpty();
  }
}
