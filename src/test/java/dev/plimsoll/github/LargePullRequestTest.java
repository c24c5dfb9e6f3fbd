package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.PULL;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.plimsoll.review.ChangedFile;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.PullRequestState;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Pull requests beyond one page, beyond one batch of contents, beyond what GitHub lists.
class LargePullRequestTest {
  private static final String HEAD = "1".repeat(40);
  private static final String BASE = "b".repeat(40);

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void filesAreListedByPagesOfAHundred() {
    pages(3, 250);
    graphQl(PullRequestAnswer.at(HEAD, BASE).with("changedFiles", 250));

    PullRequestState state = read(path -> false);

    assertThat(state.files()).hasSize(250);
    assertThat(state.allFilesListed()).isTrue();
    assertThat(github.requests()).hasSize(4);
  }

  @Test
  void beyondThreeThousandFilesTheListIsNotWhole() {
    pages(31, 3_100);
    graphQl(PullRequestAnswer.at(HEAD, BASE).with("changedFiles", 3_100));

    PullRequestState state = read(path -> false);

    assertThat(state.files()).hasSize(3_000);
    assertThat(state.allFilesListed()).isFalse();
    assertThat(github.requests()).hasSize(31);
  }

  @Test
  void hundredsOfContentsComeInBatches() {
    pages(3, 250);
    PullRequestAnswer first = PullRequestAnswer.at(HEAD, BASE).with("changedFiles", 250);
    IntStream.range(0, 200).forEach(file -> first.text(file, "FROM image-" + file));
    graphQl(first);
    PullRequestAnswer second = PullRequestAnswer.at(HEAD, BASE).contentsOnly();
    IntStream.range(0, 50).forEach(file -> second.text(file, "FROM image-" + (200 + file)));
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables[?(@.file0 == '" + at(200) + "')]"))
            .willReturn(okJson(second.json())));

    PullRequestState state = read(path -> true);

    assertThat(state.files())
        .extracting(ChangedFile::head)
        .containsExactlyElementsOf(
            IntStream.range(0, 250)
                .<Content>mapToObj(file -> new Content.Text(SourceText.of("FROM image-" + file)))
                .toList());
    assertThat(github.bodies(GRAPHQL)).hasSize(2);
  }

  private PullRequestState read(Predicate<String> relevant) {
    try (GitHubHost host = github.host()) {
      return host.read(
          PULL, GitHubWire.question(Optional.of(new RevisionHint(HEAD, BASE)), relevant));
    }
  }

  private static String at(int file) {
    return HEAD + ":" + path(file);
  }

  private static String path(int file) {
    return "image-" + file + "/Dockerfile";
  }

  private void pages(int pages, int files) {
    for (int page = 1; page <= pages; page++) {
      FileEntry[] entries =
          IntStream.range((page - 1) * 100, Math.min(page * 100, files))
              .mapToObj(file -> FileEntry.of(path(file), "added", HEAD).patch("@@ -0,0 +1 @@\n+x"))
              .toArray(FileEntry[]::new);
      ResponseDefinitionBuilder answer = okJson(FileEntry.list(entries));
      if (page < pages) {
        String next = github.url(FILES + "?per_page=100&page=" + (page + 1));
        answer.withHeader("Link", "<" + next + ">; rel=\"next\"");
      }
      var request = get(urlPathEqualTo(FILES)).withQueryParam("per_page", equalTo("100"));
      github.stub(
          (page == 1 ? request : request.withQueryParam("page", equalTo(String.valueOf(page))))
              .willReturn(answer));
    }
  }

  private void graphQl(PullRequestAnswer answer) {
    github.stub(post(GRAPHQL).willReturn(okJson(answer.json())));
  }
}
