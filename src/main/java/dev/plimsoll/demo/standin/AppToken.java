package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Checks the JSON web token that an App proves itself with.
final class AppToken {
  private static final long LONGEST_LIFE_SECONDS = 600;
  private static final long CLOCK_DRIFT_SECONDS = 60;
  private static final String UNREADABLE = "A JSON web token could not be decoded";

  private final AppCredentials app;

  AppToken(AppCredentials app) {
    this.app = app;
  }

  /// Why the token is not good; empty if it is.
  Optional<String> objectionTo(String token, Instant now) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.of(UNREADABLE);
    }
    try {
      boolean signed =
          decoded(parts[0]).path("alg").asText().equals("RS256")
              && isSigned(parts[0] + "." + parts[1], Base64.getUrlDecoder().decode(parts[2]));
      return signed ? objectionToClaims(decoded(parts[1]), now) : Optional.of(UNREADABLE);
    } catch (JsonProcessingException | IllegalArgumentException | GeneralSecurityException e) {
      return Optional.of(UNREADABLE);
    }
  }

  private static JsonNode decoded(String part) throws JsonProcessingException {
    return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  private boolean isSigned(String content, byte[] signature) throws GeneralSecurityException {
    PublicKey key = app.keyPair().getPublic();
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(key);
    verifier.update(content.getBytes(StandardCharsets.US_ASCII));
    return verifier.verify(signature);
  }

  private Optional<String> objectionToClaims(JsonNode claims, Instant now) {
    long second = now.getEpochSecond();
    if (!claims.path("iss").asText().equals(String.valueOf(app.appId()))) {
      return Optional.of("Integration not found");
    }
    if (!claims.path("iat").isIntegralNumber()
        || claims.path("iat").asLong() > second + CLOCK_DRIFT_SECONDS) {
      return Optional.of("'Issued at' claim ('iat') must be an Integer in the past");
    }
    if (!claims.path("exp").isIntegralNumber() || claims.path("exp").asLong() <= second) {
      return Optional.of("'Expiration time' claim ('exp') must be an Integer in the future");
    }
    return claims.path("exp").asLong() > second + LONGEST_LIFE_SECONDS
        ? Optional.of("'Expiration time' claim ('exp') is too far in the future")
        : Optional.empty();
  }
}
