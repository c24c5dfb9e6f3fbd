package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.review.HostUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// How long a token is kept, and who shares it.
class InstallationTokensTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final RepositoryScope HARBOUR = new RepositoryScope(42, "acme", "harbour");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicInteger fetched = new AtomicInteger();
  private final InstallationTokens tokens = new InstallationTokens(this::fetch, now::get);

  @Test
  void aTokenIsKeptUntilFiveMinutesBeforeItExpires() {
    assertThat(tokens.get(HARBOUR).value()).isEqualTo("token 1");
    now.set(START.plus(Duration.ofMinutes(55)).minusSeconds(1));
    assertThat(tokens.get(HARBOUR).value()).isEqualTo("token 1");
    now.set(START.plus(Duration.ofMinutes(55)));
    assertThat(tokens.get(HARBOUR).value()).isEqualTo("token 2");
  }

  @Test
  void everyRepositoryHasItsOwn() {
    tokens.get(HARBOUR);

    assertThat(tokens.get(new RepositoryScope(42, "acme", "dock")).value()).isEqualTo("token 2");
    assertThat(tokens.get(new RepositoryScope(43, "acme", "harbour")).value()).isEqualTo("token 3");
  }

  @Test
  void aRefusedTokenIsForgottenOnce() {
    InstallationToken refused = tokens.get(HARBOUR);
    tokens.drop(HARBOUR, refused);
    InstallationToken renewed = tokens.get(HARBOUR);
    tokens.drop(HARBOUR, refused);

    assertThat(renewed.value()).isEqualTo("token 2");
    assertThat(tokens.get(HARBOUR)).isEqualTo(renewed);
  }

  @Test
  void callersAtTheSameTimeShareOneRequest() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch allStarted = new CountDownLatch(20);
    InstallationTokens slow =
        new InstallationTokens(
            scope -> {
              asked.countDown();
              await(allStarted);
              return fetch(scope);
            },
            now::get);
    List<Future<InstallationToken>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < 20; caller++) {
        answers.add(
            callers.submit(() -> {
              allStarted.countDown();
              return slow.get(HARBOUR);
            }));
      }
    }

    for (Future<InstallationToken> answer : answers) {
      assertThat(answer.get().value()).isEqualTo("token 1");
    }
    assertThat(asked.getCount()).isZero();
    assertThat(fetched).hasValue(1);
  }

  @Test
  void aFailureIsNotKept() {
    AtomicInteger attempts = new AtomicInteger();
    InstallationTokens failing =
        new InstallationTokens(
            scope -> {
              if (attempts.getAndIncrement() == 0) {
                throw new HostUnavailableException("down", START);
              }
              return fetch(scope);
            },
            now::get);

    assertThatThrownBy(() -> failing.get(HARBOUR)).hasMessage("down");
    assertThat(failing.get(HARBOUR).value()).isEqualTo("token 1");
  }

  private InstallationToken fetch(RepositoryScope scope) {
    return new InstallationToken(
        "token " + fetched.incrementAndGet(), now.get().plus(Duration.ofHours(1)), true);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
