package dev.plimsoll.signin;

import java.net.URI;

/// The host as signing in needs it. Every method that asks it may throw [TokenRefusedException]
/// when it does not know what it was given, and [HostSilentException] when it cannot be asked now.
public interface IdentityHost {
  /// Where somebody says that they want to sign in here.
  ///
  /// @param challenge of the proof key, as S256
  URI authorization(Client client, URI redirect, String state, String challenge);

  /// The tokens for a code that came back.
  Tokens exchange(Client client, URI redirect, String code, String verifier);

  /// The next tokens.
  Tokens refresh(Client client, String refreshToken);

  /// Has the host forget a token; one that it does not know any more is forgotten already.
  void revoke(Client client, String token);

  /// The name of the person to whom a token belongs.
  String login(String token);
}
