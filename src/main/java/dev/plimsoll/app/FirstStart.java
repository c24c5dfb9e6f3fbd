package dev.plimsoll.app;

import dev.plimsoll.database.SqliteDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// What only the first of all starts does, and a start that is rehearsed finds done: the tables of
/// its database are made, and the native library of SQLite is unpacked to where later ones load it.
final class FirstStart {
  /// Read by the driver.
  static final String LIBRARY_FOLDER = "org.sqlite.lib.path";

  private FirstStart() {}

  /// @param arguments the data folder
  static void main(String[] arguments) throws IOException {
    String libraries = System.getProperty(LIBRARY_FOLDER);
    if (libraries != null) {
      unpack(Path.of(libraries));
    }
    SqliteDatabase.open(Path.of(arguments[0]), InstantSource.system()).close();
  }

  private static void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(folder);
    Path half = folder.resolve(name + ".part");
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      Files.copy(Objects.requireNonNull(in, packed), half, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
