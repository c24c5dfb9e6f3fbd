package dev.plimsoll.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;

/// Puts a file in place at once: a reader sees the old bytes or the new, and a crash leaves one of
/// the two. Permissions, owner and group of an older version stay; a symbolic link stays a link.
final class FileReplacement {
  private FileReplacement() {}

  /// Folders on the way to a new file are made. What is no file, such as a pipe, is written to.
  static void write(Path path, byte[] bytes) throws IOException {
    boolean exists = Files.exists(path);
    if (exists && !Files.isRegularFile(path)) {
      Files.write(path, bytes);
      return;
    }
    Path file = exists ? path.toRealPath() : path.toAbsolutePath();
    Path folder = Files.createDirectories(file.getParent());
    Path fresh = folder.resolve(".plimsoll-" + UUID.randomUUID() + ".tmp");
    try {
      writeDurably(fresh, bytes);
      if (exists) {
        copyAttributes(file, fresh);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void writeDurably(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void copyAttributes(Path from, Path to) throws IOException {
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (target == null) {
      return;
    }
    PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributes fresh = target.readAttributes();
    if (!fresh.owner().equals(wanted.owner())) {
      target.setOwner(wanted.owner());
    }
    if (!fresh.group().equals(wanted.group())) {
      target.setGroup(wanted.group());
    }
    target.setPermissions(wanted.permissions());
  }
}
