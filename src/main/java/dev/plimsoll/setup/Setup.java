package dev.plimsoll.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The way from a server that knows no App to one that does. Only one browser can go it: the one
/// that brought the token from the log; and it can be gone once.
public final class Setup {
  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final CredentialStore store;
  private final AppRegistry registry;
  private final Runnable whenDone;

  /// A setup that may have been begun, or done, by another process.
  ///
  /// @param whenDone called as soon as the credentials are stored
  public Setup(Database database, CredentialStore store, AppRegistry registry, Runnable whenDone) {
    this.database = database;
    this.store = store;
    this.registry = registry;
    this.whenDone = whenDone;
  }

  /// Whether the server is set up, by whichever process.
  public boolean isDone() {
    return store.isFilled();
  }

  /// Whether credentials can be stored, or have to be shown.
  public boolean canStore() {
    return store.canStore();
  }

  /// A token for the log. Where no other process can have handed out one, earlier ones are void.
  public String invite() {
    String token = Token.fresh();
    database.write(session -> {
      if (database.isExclusive()) {
        PassTable.strike(session, Pass.Kind.LINK);
      }
      return PassTable.insert(session, new Pass(Token.digest(token), Pass.Kind.LINK, "", ""));
    });
    return token;
  }

  /// Uses up a token from the log, and hands out what the browser is to be known by.
  public Optional<String> enter(String token) {
    String browser = Token.fresh();
    return database.write(session -> {
      Optional<Pass> link = PassTable.find(session, Pass.Kind.LINK, token);
      if (link.isEmpty()
          || CredentialStore.isFilled(session)
          || !PassTable.strike(session, link.get())) {
        return Optional.empty();
      }
      PassTable.insert(session, new Pass(Token.digest(browser), Pass.Kind.BROWSER, "", ""));
      return Optional.of(browser);
    });
  }

  /// Whether this is a browser that brought the token.
  public boolean knows(String browser) {
    return database
        .read(session -> PassTable.find(session, Pass.Kind.BROWSER, browser))
        .isPresent();
  }

  /// Takes a browser back its pass and gives it a token instead, for the same setup under another
  /// address of this server.
  public String move(String browser) {
    String token = Token.fresh();
    database.write(session -> {
      Optional<Pass> pass = PassTable.find(session, Pass.Kind.BROWSER, browser);
      if (pass.isPresent()) {
        PassTable.strike(session, pass.get());
        PassTable.insert(session, new Pass(Token.digest(token), Pass.Kind.LINK, "", ""));
      }
      return pass.isPresent();
    });
    return token;
  }

  /// Sends a browser off to the host: what the host shall hand back with the App. An earlier one of
  /// the same browser is void.
  ///
  /// @throws IOException when there is no key to store the credentials with
  public String depart(String browser, SetupRequest request) throws IOException {
    if (request.store()) {
      store.prepare();
    }
    String state = Token.fresh();
    String owner = Token.digest(browser);
    Pass pass =
        new Pass(Token.digest(state), Pass.Kind.STATE, owner, JSON.writeValueAsString(request));
    database.write(session -> {
      PassTable.strike(session, Pass.Kind.STATE, owner);
      return PassTable.insert(session, pass);
    });
    return state;
  }

  /// Uses up what a browser comes back with; empty if it was not handed to this browser, was used
  /// before, or is too old.
  public Optional<SetupRequest> arrive(String browser, String state) {
    return database.write(session -> {
      Optional<Pass> pass =
          PassTable.find(session, Pass.Kind.STATE, state)
              .filter(found -> Token.same(found.browser(), Token.digest(browser)));
      return pass.isPresent() && PassTable.strike(session, pass.get())
          ? Optional.of(request(pass.get()))
          : Optional.empty();
    });
  }

  private static SetupRequest request(Pass pass) {
    try {
      return JSON.readValue(pass.detail(), SetupRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fetches the App that the host has made, and keeps its credentials if that was chosen.
  public Outcome finish(String browser, SetupRequest request, String code) throws IOException {
    StoredApp made =
        new StoredApp(registry.redeem(request.api(), code), request.api(), request.publicUrl());
    if (!request.store()) {
      end(browser);
      return new Outcome.Shown(made);
    }
    if (!store.keep(made)) {
      return new Outcome.Overtaken(made);
    }
    database.write(session -> PassTable.strikeAllBut(session, Token.digest(browser)));
    whenDone.run();
    return new Outcome.Stored(made);
  }

  private void end(String browser) {
    database.write(session -> {
      Optional<Pass> pass = PassTable.find(session, Pass.Kind.BROWSER, browser);
      return pass.isPresent() && PassTable.strike(session, pass.get());
    });
  }

  /// What became of an App that the host made.
  public sealed interface Outcome {
    StoredApp made();

    /// The server runs as it.
    record Stored(StoredApp made) implements Outcome {}

    /// Somebody shall see its credentials, now or never.
    record Shown(StoredApp made) implements Outcome {}

    /// The server is set up with another one already.
    record Overtaken(StoredApp made) implements Outcome {}
  }
}
