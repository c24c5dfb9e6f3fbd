package dev.plimsoll.signin;

import dev.plimsoll.database.Database;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The tokens of sessions, renewed when they are spent.
final class SessionTokens {
  private static final int LOCKS = 64;

  private final Database database;
  private final IdentityHost host;
  private final Supplier<Optional<Client>> client;
  private final InstantSource clock;
  private final Lock[] locks =
      IntStream.range(0, LOCKS).mapToObj(at -> new ReentrantLock()).toArray(Lock[]::new);

  SessionTokens(
      Database database,
      IdentityHost host,
      Supplier<Optional<Client>> client,
      InstantSource clock) {
    this.database = database;
    this.host = host;
    this.client = client;
    this.clock = clock;
  }

  String of(String idHash) {
    Client as = client.get().orElseThrow(() -> new TokenRefusedException("nobody can sign in"));
    Tokens known = read(as, idHash);
    return known.isSpent(clock.instant()) ? renewed(as, idHash) : known.access();
  }

  /// The token as it is kept, spent or not; empty where the session has ended.
  Optional<String> kept(Client as, String idHash) {
    return database
        .read(session -> SessionTable.tokens(session, idHash))
        .flatMap(sealed -> new Seal(as.secret()).open(sealed, idHash))
        .map(Tokens::parse)
        .map(Tokens::access);
  }

  private Tokens read(Client as, String idHash) {
    return database
        .read(session -> SessionTable.tokens(session, idHash))
        .flatMap(sealed -> new Seal(as.secret()).open(sealed, idHash))
        .map(Tokens::parse)
        .orElseThrow(() -> new TokenRefusedException("the session has ended"));
  }

  /// A refresh token is good for one use: whoever comes second takes what the first one got.
  private String renewed(Client as, String idHash) {
    Lock lock = locks[Math.floorMod(idHash.hashCode(), LOCKS)];
    lock.lock();
    try {
      Tokens spent = read(as, idHash);
      if (!spent.isSpent(clock.instant())) {
        return spent.access();
      }
      String refresh =
          spent.refresh().orElseThrow(() -> new TokenRefusedException("the token has expired"));
      return renewed(as, idHash, spent, refresh);
    } finally {
      lock.unlock();
    }
  }

  private String renewed(Client as, String idHash, Tokens spent, String refresh) {
    try {
      Tokens next = host.refresh(as, refresh);
      byte[] sealed = new Seal(as.secret()).seal(next.toText(), idHash);
      database.write(session -> SessionTable.keepTokens(session, idHash, sealed));
      return next.access();
    } catch (TokenRefusedException refused) {
      Tokens since = read(as, idHash);
      if (since.access().equals(spent.access())) {
        throw refused;
      }
      return since.access();
    }
  }
}
