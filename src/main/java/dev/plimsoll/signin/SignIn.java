package dev.plimsoll.signin;

import dev.plimsoll.database.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs people in through the host and out again. What it hands out for cookies is all that a
/// browser gets; what it keeps of a session opens nothing without the cookie and the client secret.
public final class SignIn {
  private static final String SIGN_OUT = "sign-out:";
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Database database;
  private final IdentityHost host;
  private final Supplier<Optional<Client>> client;
  private final Supplier<URI> publicUrl;
  private final InstantSource clock;
  private final SessionTokens tokens;

  /// @param client empty where nobody can sign in
  /// @param publicUrl where people reach this server
  public SignIn(
      Database database,
      IdentityHost host,
      Supplier<Optional<Client>> client,
      Supplier<URI> publicUrl,
      InstantSource clock) {
    this.database = database;
    this.host = host;
    this.client = client;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.tokens = new SessionTokens(database, host, client, clock);
  }

  private URI redirect() {
    return URI.create(publicUrl.get() + "/sign-in/callback");
  }

  /// Whether people can sign in at all.
  public boolean isPossible() {
    return client.get().isPresent();
  }

  /// The way to the host.
  ///
  /// @param cookie what the browser has to keep until it comes back
  public record Departure(URI to, String cookie) {}

  /// Begins an attempt.
  ///
  /// @param returnPath where to go on afterwards
  public Departure begin(String returnPath) {
    Client as = client.get().orElseThrow();
    Attempt attempt = Attempt.begin(clock.instant(), ReturnPath.of(Optional.of(returnPath)));
    URI to =
        host.authorization(as, redirect(), attempt.state(), Digests.challenge(attempt.verifier()));
    return new Departure(to, attempt.sealed(new Seal(as.secret())));
  }

  /// How an attempt ended.
  public sealed interface Arrival {
    /// Somebody is signed in.
    ///
    /// @param cookie the new session
    record SignedIn(String cookie, String returnPath) implements Arrival {}

    /// It is not one that this browser began, or not any more.
    record NotOurs() implements Arrival {}
  }

  /// Takes somebody who comes back from the host.
  ///
  /// @param cookie what the browser kept
  /// @param formerSession a session that the browser had before; it ends
  /// @throws TokenRefusedException when the host does not know the code
  public Arrival arrive(
      String code, String state, Optional<String> cookie, Optional<String> formerSession) {
    Client as = client.get().orElseThrow();
    Seal seal = new Seal(as.secret());
    Optional<Attempt> attempt =
        cookie
            .flatMap(kept -> Attempt.open(seal, kept))
            .filter(begun -> Digests.same(begun.state(), state))
            .filter(begun -> clock.instant().isBefore(begun.expiresAt()))
            .filter(begun ->
                database.write(session -> SessionTable.use(session, Digests.hex(begun.state()))));
    if (attempt.isEmpty()) {
      return new Arrival.NotOurs();
    }
    Tokens given = host.exchange(as, redirect(), code, attempt.get().verifier());
    String login = host.login(given.access());
    String id = Digests.secret();
    String idHash = Digests.hex(id);
    byte[] sealed = seal.seal(given.toText(), idHash);
    database.write(session -> {
      if (formerSession.isPresent()) {
        SessionTable.delete(session, Digests.hex(formerSession.get()));
      }
      return SessionTable.insert(session, idHash, login, sealed);
    });
    return new Arrival.SignedIn(id, attempt.get().returnPath());
  }

  /// Who has this session; empty where it has ended.
  public Optional<Visitor> visitor(String cookie) {
    if (!isPossible()) {
      return Optional.empty();
    }
    String idHash = Digests.hex(cookie);
    Optional<SessionTable.Row> row = database.read(session -> SessionTable.find(session, idHash));
    if (row.filter(known -> known.isSeenAgain(clock.instant())).isPresent()) {
      database.write(session -> SessionTable.seen(session, idHash));
    }
    return row.map(known -> new Visitor(idHash, known.login(), Digests.hex(SIGN_OUT + cookie)));
  }

  /// The token with which the host is asked as this person.
  ///
  /// @throws TokenRefusedException when the session has ended, or the host gives no further token
  public String token(Visitor visitor) {
    return tokens.of(visitor.key());
  }

  /// Whether a form is one of theirs.
  public boolean isOwnForm(Visitor visitor, String formToken) {
    return Digests.same(visitor.formToken(), formToken);
  }

  /// Ends the session of somebody who wants that, and has the host forget their token. Nobody waits
  /// for the host: the session has ended whatever it answers.
  public void signOut(Visitor visitor) {
    Optional<Client> as = client.get();
    Optional<String> token = as.flatMap(known -> tokens.kept(known, visitor.key()));
    end(visitor);
    token.ifPresent(
        known -> Thread.ofVirtual().name("revoke").start(() -> revoke(as.orElseThrow(), known)));
  }

  private void revoke(Client as, String token) {
    try {
      host.revoke(as, token);
    } catch (HostSilentException | TokenRefusedException failed) {
      LOG.warn(
          "The token of somebody who signed out holds until it expires: {}", failed.getMessage());
    }
  }

  /// Ends a session whose token the host does not take any more.
  public void end(Visitor visitor) {
    database.write(session -> SessionTable.delete(session, visitor.key()));
  }
}
