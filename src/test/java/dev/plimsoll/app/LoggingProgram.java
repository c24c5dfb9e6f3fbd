package dev.plimsoll.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Logs what a stranger wrote, as a message, as an exception's message, and as what the line is
/// about.
final class LoggingProgram {
  static final String STRANGE =
      "work\r\n2026-01-01T00:00:00.000Z INFO  Serve \"forged\"\u001b[2J\u2028\u0085{\"level\":\"INFO\"}";

  private LoggingProgram() {}

  static void main(String[] args) {
    Logger log = LoggerFactory.getLogger(LoggingProgram.class);
    MDC.put("repository", STRANGE);
    log.warn("the branch {} is odd", STRANGE);
    MDC.remove("repository");
    log.error("it failed", new IllegalStateException(STRANGE, new RuntimeException(STRANGE)));
    log.info("quiet");
    log.debug("quieter");
  }
}
