package dev.plimsoll.doctor;

import dev.plimsoll.database.Inspection;
import dev.plimsoll.database.SqliteFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the folder of the embedded database can be used, and has room.
record FolderCheck(Path folder) implements Check {
  private static final String NAME = "database";
  private static final long MEGABYTE = 1024L * 1024;
  private static final long LITTLE = 1024 * MEGABYTE;
  private static final long TOO_LITTLE = 100 * MEGABYTE;

  @Override
  public List<Observation> look() throws IOException {
    if (!Files.exists(folder)) {
      return List.of(toBeMade());
    }
    if (!Files.isDirectory(folder)) {
      return List.of(
          Observation.failed(NAME, folder + " is no folder", "Name a folder in PLIMSOLL_DATA."));
    }
    List<Observation> found = new ArrayList<>();
    unusable().ifPresent(found::add);
    room().ifPresent(found::add);
    found.add(content());
    return found;
  }

  private Observation toBeMade() {
    Path above = folder.toAbsolutePath().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above)
        ? Observation.ok(NAME, folder + " is not there yet; the server makes it when it starts")
        : Observation.failed(
            NAME,
            folder + " is not there and cannot be made by this user",
            "Make it and give it to the user who runs the server, or name another one in"
                + " PLIMSOLL_DATA.");
  }

  private Optional<Observation> unusable() throws IOException {
    Path file = SqliteFacts.file(folder);
    Path closed =
        Files.exists(file) && Files.isWritable(folder) && !Files.isWritable(file) ? file : folder;
    return Files.isWritable(closed)
        ? Optional.empty()
        : Optional.of(
            Observation.failed(
                NAME,
                closed
                    + " cannot be written by this user ("
                    + System.getProperty("user.name")
                    + "); it is of "
                    + Files.getOwner(closed).getName(),
                "Run this as the user who runs the server; if that is this one: chown -R "
                    + System.getProperty("user.name")
                    + " "
                    + folder));
  }

  private Optional<Observation> room() throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free >= LITTLE) {
      return Optional.empty();
    }
    String found = "only " + free / MEGABYTE + " MB are free where " + folder + " is";
    String remedy =
        "Make room there or move the folder to a larger disk: on a full one deliveries are refused"
            + " until there is room again.";
    return Optional.of(
        free < TOO_LITTLE
            ? Observation.failed(NAME, found, remedy)
            : Observation.warning(NAME, found, remedy));
  }

  private Observation content() throws IOException {
    Optional<Inspection> database = Inspection.of(folder);
    if (database.isEmpty()) {
      return Observation.ok(NAME, "no database in " + folder + " yet; the server makes it");
    }
    try (Inspection inspection = database.get()) {
      Path file = SqliteFacts.file(folder);
      return SchemaWords.of(
          "SQLite in %s, of %s, %d MB"
              .formatted(file, Files.getOwner(file).getName(), Files.size(file) / MEGABYTE),
          inspection.schema());
    }
  }
}
