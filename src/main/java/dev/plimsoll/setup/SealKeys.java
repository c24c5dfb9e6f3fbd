package dev.plimsoll.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the key comes from with which credentials are sealed: a setting, or else a file in the
/// data folder that nobody but its owner can read.
public final class SealKeys {
  static final String FILE = "secret.key";

  private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);

  private final Optional<SealKey> given;
  private final Path file;
  private final boolean mayMake;

  /// The key that is given, or that of the folder.
  ///
  /// @param mayMake whether a file may be made where no key is given: only if no other process has
  ///   to have the same
  public SealKeys(Optional<SealKey> given, Path folder, boolean mayMake) {
    this.given = given;
    this.file = folder.resolve(FILE);
    this.mayMake = mayMake;
  }

  /// Whether there is a key, or could be.
  public boolean canSeal() {
    return given.isPresent() || mayMake;
  }

  /// Where the key is, or would be, for people.
  public String place() {
    return given.isPresent() ? "PLIMSOLL_SECRET_KEY" : file.toString();
  }

  /// Whether the key is in a file that others than its owner can read.
  ///
  /// @throws IOException when that cannot be told
  public boolean isOpenToOthers() throws IOException {
    if (given.isPresent() || !Files.exists(file) || !hasPermissions()) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.GROUP_READ);
  }

  /// The key that there is.
  ///
  /// @throws IOException when the file cannot be read or holds no key
  Optional<SealKey> find() throws IOException {
    if (given.isPresent() || !Files.exists(file)) {
      return given;
    }
    if (isOpenToOthers()) {
      LOG.warn("{} can be read by others than its owner: chmod 600 it", file);
    }
    return Optional.of(
        SealKey.parse(Files.readString(file))
            .orElseThrow(() -> new IOException(file + " holds no key: 32 bytes in base64")));
  }

  /// The key that there is, or a new one.
  synchronized SealKey findOrMake() throws IOException {
    if (!canSeal()) {
      throw new IOException("PLIMSOLL_SECRET_KEY is not set, and several processes need the same");
    }
    Optional<SealKey> there = find();
    return there.isPresent() ? there.get() : make();
  }

  private SealKey make() throws IOException {
    String text = SealKey.freshText();
    // Whoever finds the file finds all of it.
    Path whole = Files.createTempFile(file.getParent(), FILE, null, ownerOnly());
    Files.writeString(whole, text + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    LOG.info("{} was made: keep a copy of it apart from the database", file);
    return find().orElseThrow(() -> new IOException(file + " has gone"));
  }

  private FileAttribute<?>[] ownerOnly() {
    return hasPermissions()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean hasPermissions() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
