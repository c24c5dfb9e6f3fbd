package dev.plimsoll.github;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.OptionalInt;

/// Who we are to GitHub: the App's id, or its client id, and its key.
public record AppIdentity(String appId, AppKey key) {
  /// A clock a little ahead of GitHub's must not make the token one of the future.
  private static final Duration BACKDATED = Duration.ofSeconds(60);

  /// GitHub allows ten minutes, by its own clock.
  private static final Duration LIFETIME = Duration.ofMinutes(8);

  String jwt(Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(appId)
            .issueTime(Date.from(now.minus(BACKDATED)))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      jwt.sign(new RSASSASigner(key.key()));
    } catch (JOSEException unusable) {
      throw new IllegalStateException("the App's key cannot sign", unusable);
    }
    return jwt.serialize();
  }

  /// The id as GraphQL filters want it; a client id has no number.
  OptionalInt number() {
    try {
      return OptionalInt.of(Integer.parseInt(appId));
    } catch (NumberFormatException clientId) {
      return OptionalInt.empty();
    }
  }
}
