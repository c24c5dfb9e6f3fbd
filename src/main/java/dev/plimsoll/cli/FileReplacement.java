package dev.plimsoll.cli;

import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/// Replaces a file by a new version at once: a reader sees the old bytes or the new, and a crash
/// leaves one of the two. Permissions, owner and group stay; a symbolic link stays a link.
final class FileReplacement {
  private FileReplacement() {}

  static void write(Path link, SourceText text) throws IOException {
    Path file = link.toRealPath();
    Path folder = file.getParent();
    Path fresh = Files.createTempFile(folder, ".plimsoll", ".tmp");
    try {
      writeDurably(fresh, text.toBytes());
      copyAttributes(file, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void writeDurably(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
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
