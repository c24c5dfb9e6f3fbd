package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.PULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.ThreadChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Threads are resolved in one mutation; those that GitHub keeps from us are handed back.
class ResolvingTest {
  private static final String DONE = "{\"thread\": {\"isResolved\": true}}";

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void allThreadsGoInOneMutation() {
    answer("{\"data\": {\"thread0\": %s, \"thread1\": %s}}".formatted(DONE, DONE));

    assertThat(resolve("PRRT_one", "PRRT_\"two\"")).isEmpty();

    JsonNode body = github.body(GRAPHQL);
    assertThat(github.requests()).hasSize(1);
    assertThat(body.path("query").asText()).startsWith("mutation").doesNotContain("PRRT");
    assertThat(body.path("variables"))
        .isEqualTo(
            GitHubWire.json(
                """
                {"thread0": "PRRT_one", "thread1": "PRRT_\\"two\\""}\
                """));
  }

  @Test
  void threadsAreOpenedAndCommentsHiddenAndShownInTheSameMutation() {
    answer(
        """
        {"data": {"thread0": {"thread": {"isResolved": false}},
                  "thread1": {"minimizedComment": {"isMinimized": true}},
                  "thread2": {"unminimizedComment": {"isMinimized": false}}}}\
        """);

    try (GitHubHost host = github.host()) {
      assertThat(
              host.change(
                  PULL,
                  List.of(
                      new ThreadChange(ThreadChange.Kind.REOPEN, "PRRT_1", "PRRT_1"),
                      new ThreadChange(ThreadChange.Kind.HIDE, "PRRC_2", "PRRT_2"),
                      new ThreadChange(ThreadChange.Kind.SHOW, "PRRC_3", "PRRT_3"))))
          .isEmpty();
    }

    assertThat(github.requests()).hasSize(1);
  }

  @Test
  void nothingToResolveIsNoRequest() {
    assertThat(resolve()).isEmpty();
    assertThat(github.requests()).isEmpty();
  }

  @Test
  void theForbiddenOnesAreHandedBack() {
    answer(
        """
        {"data": {"thread0": %s, "thread1": null},
         "errors": [{"type": "FORBIDDEN", "path": ["thread1"],
                     "message": "Resource not accessible by integration"}]}\
        """
            .formatted(DONE));

    assertThat(resolve("one", "two")).containsExactly("two");
  }

  @Test
  void aThreadThatIsGoneNeedsNoResolving() {
    answer(
        """
        {"data": {"thread0": null},
         "errors": [{"type": "NOT_FOUND", "path": ["thread0"], "message": "No such node"}]}\
        """);

    assertThat(resolve("gone")).isEmpty();
  }

  @Test
  void anyOtherErrorIsForLater() {
    answer(
        """
        {"data": {"thread0": null},
         "errors": [{"path": ["thread0"], "message": "Something went wrong"}]}\
        """);

    assertThatThrownBy(() -> resolve("one")).isInstanceOf(HostUnavailableException.class);
  }

  private List<String> resolve(String... threads) {
    try (GitHubHost host = github.host()) {
      return host.change(PULL, Stream.of(threads).map(GitHubWire::resolving).toList()).stream()
          .map(ThreadChange::thread)
          .toList();
    }
  }

  private void answer(String body) {
    github.stub(post(GRAPHQL).willReturn(okJson(body)));
  }
}
