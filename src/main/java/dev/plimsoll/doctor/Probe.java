package dev.plimsoll.doctor;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// What came of asking an address.
sealed interface Probe {
  /// Somebody answered.
  ///
  /// @param ahead how far our clock is ahead of theirs, if they told the time; negative when behind
  /// @param text the beginning of what they said
  record Answered(int status, Optional<Duration> ahead, String text) implements Probe {}

  /// Nobody did.
  ///
  /// @param said by Java, or by who was in between; may be empty
  record Failed(Obstacle obstacle, String said) implements Probe {
    String words() {
      return said.isEmpty() ? obstacle.words() : obstacle.words() + " (" + said + ")";
    }
  }

  /// What stands between us and an address.
  enum Obstacle {
    UNKNOWN_HOST("the name of the host is not known here"),
    REFUSED("the connection was refused"),
    TIMED_OUT("there was no answer in time"),
    NOT_TRUSTED("its certificate is not trusted here"),
    NO_TLS("no encrypted connection came about"),
    OTHER("the connection failed");

    private final String words;

    Obstacle(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /// What a failure of Java's client means, which is somewhere along its causes.
    static Obstacle of(Throwable failure) {
      if (has(failure, UnresolvedAddressException.class)
          || has(failure, UnknownHostException.class)) {
        return UNKNOWN_HOST;
      }
      if (has(failure, CertificateException.class)) {
        return NOT_TRUSTED;
      }
      if (has(failure, SSLException.class)) {
        return NO_TLS;
      }
      if (has(failure, HttpTimeoutException.class)) {
        return TIMED_OUT;
      }
      return has(failure, ConnectException.class) ? REFUSED : OTHER;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (type.isInstance(cause)) {
          return true;
        }
      }
      return false;
    }
  }
}
