package dev.plimsoll.app;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;

/// How a line of the log is written.
final class LogEncoders {
  /// Nothing may forge a line: control characters, line breaks among them, are taken out of
  /// messages, and every line of a stack trace, which holds messages too, is set in.
  private static final String TEXT =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0}"
          + " %replace(%msg){'[\\p{Cntrl}\\u0085\\u2028\\u2029]+', ' '}%n"
          + "%replace(%replace(%ex){'[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\r\\n\\t]]+', ' '})"
          + "{'(?m)^(?=.)', '    '}%nopex";

  /// What belongs to a piece of work is in fields of its own.
  private static final List<String> FIELDS =
      List.of("delivery", "event", "installation", "repository", "pull_request", "trace_id");

  private static final String LEFT_OUT = "[ignore]";

  private LogEncoders() {}

  static Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(TEXT);
    return encoder;
  }

  /// One JSON object a line.
  static Encoder<ILoggingEvent> json() {
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setTimeZone("UTC");
    encoder.setIncludeContext(false);
    FIELDS.forEach(encoder::addIncludeMdcKeyName);
    encoder.setFieldNames(names());
    return encoder;
  }

  private static LogstashFieldNames names() {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("timestamp");
    names.setVersion(LEFT_OUT);
    names.setLevelValue(LEFT_OUT);
    names.setLogger("logger");
    names.setThread("thread");
    names.setStackTrace("stack_trace");
    return names;
  }
}
