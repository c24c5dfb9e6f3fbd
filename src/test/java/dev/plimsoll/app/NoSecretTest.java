package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Whatever goes wrong, no log and nothing that is written to GitHub holds a secret. The stand-in
/// hands out installation tokens of the long form.
@Timeout(120)
class NoSecretTest {
  private static final String BEGINNING_OF_TOKENS = "ghs_";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  @TempDir private Path data;

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "findings-of-the-author",
        "server-errors",
        "connections-cut",
        "suspended",
        "repository-gone",
        "review-refused",
        "tokens-revoked"
      })
  void nothingSaysASecret(String name) throws Exception {
    Situation situation =
        Situation.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    try (EventDesk desk = new EventDesk(data);
        SituationRun run = new SituationRun(desk, data, situation, new Disturbance.None())) {
      run.play();

      String told = told(run);
      assertThat(told)
          .isNotEmpty()
          .doesNotContain(BEGINNING_OF_TOKENS)
          .doesNotContain(desk.app().webhookSecret())
          .doesNotContain("PRIVATE KEY")
          .doesNotContain("Bearer ");
    }
  }

  /// All that was logged, with stack traces, and all that was written.
  private String told(SituationRun run) {
    List<String> told = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      told.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        told.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    run.faults().forEach(fault -> told.add(fault.toString()));
    run.gitHub().requests().stream().map(LoggedRequest::body).forEach(told::add);
    run.gitHub().checkRunsOn(run.pullRequest().head()).stream()
        .map(CheckRun::toString)
        .forEach(told::add);
    run.pullRequest().threads().stream()
        .flatMap(thread -> thread.comments().stream())
        .map(ReviewComment::body)
        .forEach(told::add);
    return String.join("\n", told);
  }
}
