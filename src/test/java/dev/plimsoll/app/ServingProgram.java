package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.server.RulePages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The server as a process whose reviews say `begin` and `end` on standard output, and wait for a
/// byte on standard input in between.
final class ServingProgram {
  private ServingProgram() {}

  static void main(String[] args) throws IOException {
    RulePages none = RulePages.none();
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      int code =
          Serve.run(
              System.getenv(),
              (settings, url, queue) -> (work, lease) -> review(work, out),
              none,
              System.err);
      System.exit(code);
    }
  }

  private static void review(LeasedWork work, OutputStream out) {
    try {
      say(out, "begin " + work.target());
      if (System.in.read() >= 0) {
        say(out, "end " + work.target());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(US_ASCII));
    out.flush();
  }
}
