package dev.plimsoll.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.database.Database;
import dev.plimsoll.database.Inspection;
import dev.plimsoll.database.Session;
import dev.plimsoll.setup.SealKey.Sealed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/// Keeps the credentials of the one App that the server runs as, sealed.
public final class CredentialStore {
  private static final String PURPOSE = "app-credentials";
  private static final int VERSION = 1;

  /// The migration that made the table.
  private static final int SINCE = 6;

  private static final ObjectMapper JSON = new JsonMapper();

  private final Database database;
  private final SealKeys keys;

  public CredentialStore(Database database, SealKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /// Whether something is stored, whoever can read it.
  public boolean isFilled() {
    return database.read(CredentialStore::isFilled);
  }

  static boolean isFilled(Session session) throws SQLException {
    return SealedTable.find(session, PURPOSE).isPresent();
  }

  /// Whether it has a key to store with, or can make one.
  public boolean canStore() {
    return keys.canSeal();
  }

  /// What is stored; empty if nothing is.
  ///
  /// @throws UnreadableCredentialsException when the key is another one than it was stored with
  /// @throws IOException when the file of the key cannot be read
  public Optional<StoredApp> read() throws IOException {
    Optional<Sealed> sealed = database.read(session -> SealedTable.find(session, PURPOSE));
    return sealed.isEmpty() ? Optional.empty() : Optional.of(open(sealed.get(), keys));
  }

  /// What is stored in a database that is only looked at; empty if nothing is.
  ///
  /// @throws UnreadableCredentialsException when the key is another one than it was stored with
  /// @throws IOException when the file of the key cannot be read
  public static Optional<StoredApp> read(Inspection database, SealKeys keys) throws IOException {
    if (!database.schema().reaches(SINCE)) {
      return Optional.empty();
    }
    Optional<Sealed> sealed = database.read(session -> SealedTable.find(session, PURPOSE));
    return sealed.isEmpty() ? Optional.empty() : Optional.of(open(sealed.get(), keys));
  }

  private static StoredApp open(Sealed sealed, SealKeys keys) throws IOException {
    SealKey key = keys.find().orElseThrow(() -> unreadable("no key is there to open them"));
    byte[] json =
        key.open(sealed)
            .filter(opened -> sealed.version() == VERSION)
            .orElseThrow(() -> unreadable("they were stored with another key than the one there"));
    return JSON.readValue(json, StoredApp.class);
  }

  private static UnreadableCredentialsException unreadable(String why) {
    return new UnreadableCredentialsException(
        "the App's stored credentials cannot be read: "
            + why
            + ". Set PLIMSOLL_SECRET_KEY (or bring back "
            + SealKeys.FILE
            + " in the data folder) as it was when they were stored, or remove them with"
            + " `plimsoll setup --forget` and set the server up anew.");
  }

  /// Makes ready to store, so that nothing can go wrong with the key any more once there is
  /// something to lose.
  void prepare() throws IOException {
    keys.findOrMake();
  }

  /// Stores it; false, and nothing is changed, if something is stored already.
  boolean keep(StoredApp app) throws IOException {
    Sealed sealed = keys.findOrMake().seal(PURPOSE, VERSION, JSON.writeValueAsBytes(app));
    boolean first = database.write(session -> SealedTable.insert(session, sealed));
    database.announce();
    return first;
  }

  /// Removes what is stored, and lets nobody go on with a setup that began before; false if there
  /// is nothing.
  public boolean forget() {
    return database.write(session -> {
      PassTable.strikeAllBut(session, "");
      return SealedTable.delete(session, PURPOSE);
    });
  }
}
