package dev.plimsoll.telemetry;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/// Lets OpenTelemetry's SDK speak in our log: it has one of its own, which would mix lines of
/// another form into ours.
final class SdkLog extends Handler {
  /// Held, because loggers that nobody holds are forgotten with their handlers.
  private static final Logger SDK = Logger.getLogger("io.opentelemetry");

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SdkLog.class);

  private final SimpleFormatter words = new SimpleFormatter();

  private SdkLog() {}

  static synchronized void join() {
    for (Handler handler : SDK.getHandlers()) {
      SDK.removeHandler(handler);
    }
    SDK.setUseParentHandlers(false);
    SDK.addHandler(new SdkLog());
  }

  /// Never worse than a warning: reviews go on without traces.
  @Override
  public void publish(LogRecord said) {
    String line = "traces: " + words.formatMessage(said);
    if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
      LOG.warn(line, said.getThrown());
    } else {
      LOG.debug(line, said.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
