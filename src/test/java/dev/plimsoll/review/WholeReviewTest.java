package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From two trees of files to everything that is said about them.
class WholeReviewTest {
  @Test
  void anAddedFileGetsARemarkAFinding() {
    FakeHost host =
        FakeHost.adding(
            "app/Dockerfile",
            """
            FROM alpine
            ADD . /app
            ENTRYPOINT ["run"]
            """);

    assertThat(plan(host))
        .isEqualTo(
            """
            === review: 2 remarks on the container files of this pull request.
            --- app/Dockerfile 3
            Nothing says who runs this, so root does.

            ```suggestion
            USER app
            ENTRYPOINT ["run"]
            ```

            **Before you commit it:** Files of root can no longer be written.

            [`no-user`](https://plimsoll.test/rules/no-user) · error

            <!-- plimsoll:… -->
            --- app/Dockerfile 2
            ADD copies ". /app"; COPY does only that.

            ```suggestion
            COPY . /app
            ```

            [`add`](https://plimsoll.test/rules/add) · warning

            <!-- plimsoll:… -->
            === FAILURE: 2 findings to mend
            1 file checked: **2 findings to mend**. Findings that weigh warning or more fail this check.

            | Place | Severity | Rule | Finding |
            |---|---|---|---|
            | [`app/Dockerfile:2`](https://host.test/octo/harbour/blob/1/app/Dockerfile#L2) | warning | [`add`](https://plimsoll.test/rules/add) | ADD does more than copying. |
            | [`app/Dockerfile:3`](https://host.test/octo/harbour/blob/1/app/Dockerfile#L3) | error | [`no-user`](https://plimsoll.test/rules/no-user) | The process runs as root. |

            Reproduce with

            ```sh
            plimsoll check --diff origin/main
            ```
            """);
  }

  @Test
  void fixesOfOneLineAreOneSuggestion() {
    FakeHost host = FakeHost.adding("Dockerfile", "FROM alpine\nENTRYPOINT run\n");

    assertThat(review(host))
        .isEqualTo(
            """
            === review: 1 remark on the container files of this pull request.
            --- Dockerfile 2
            - Nothing says who runs this, so root does.
            - The shell gets the signals, not the process.

            ```suggestion
            USER app
            ENTRYPOINT ["run"]
            ```

            **Before you commit it:** Files of root can no longer be written.

            [`no-user`](https://plimsoll.test/rules/no-user) · error
            [`shell-form`](https://plimsoll.test/rules/shell-form) · warning

            <!-- plimsoll:… -->
            <!-- plimsoll:… -->
            """);
  }

  @Test
  void fixesThatCannotBeJoinedLeaveTheLineToTheMoreSevere() {
    FakeHost host = FakeHost.adding("Dockerfile", "FROM alpine\nADD http://a.test/b c\n");

    assertThat(review(host))
        .isEqualTo(
            """
            === review: 2 remarks on the container files of this pull request.
            --- Dockerfile 2
            ADD copies "http<span>:</span>//a.test/b c"; COPY does only that.

            ```suggestion
            COPY http://a.test/b c
            ```

            [`add`](https://plimsoll.test/rules/add) · warning

            <!-- plimsoll:… -->
            --- Dockerfile 2
            Nobody checks what comes from there.

            A possible change, in line 2, apart from the suggestion that has the same lines:

            ```diff
            -ADD http://a.test/b c
            +RUN curl http://a.test/b c
            ```

            **Before you commit it:** The image needs curl then.

            [`remote-add`](https://plimsoll.test/rules/remote-add) · info

            <!-- plimsoll:… -->
            """);
  }

  @Test
  void aFixThatNeedsAChoiceIsShownAndNotSuggested() {
    FakeHost host = FakeHost.adding("Dockerfile", "FROM alpine\nWORKDIR app\n");

    assertThat(plan(host))
        .isEqualTo(
            """
            === review: 1 remark on the container files of this pull request.
            --- Dockerfile 2
            "app" is relative.

            A possible change, in line 2:

            ```diff
            -WORKDIR app
            +WORKDIR /app
            ```

            [`workdir`](https://plimsoll.test/rules/workdir) · info

            <!-- plimsoll:… -->
            === SUCCESS: 1 note
            1 file checked: **1 note**. Notes do not fail this check.

            | Place | Severity | Rule | Finding |
            |---|---|---|---|
            | [`Dockerfile:2`](https://host.test/octo/harbour/blob/1/Dockerfile#L2) | info | [`workdir`](https://plimsoll.test/rules/workdir) | The working directory is relative. |

            Reproduce with

            ```sh
            plimsoll check --diff origin/main
            ```
            """);
  }

  @Test
  void whatWasThereBeforeIsCounted() {
    FakeHost host =
        FakeHost.changing(
            "Dockerfile", "FROM a\nADD b c\nEXPOSE 1\n", "FROM a\nADD b c\nEXPOSE 1\nUSER x\n");

    assertThat(plan(host))
        .isEqualTo(
            """
            === SUCCESS: Nothing new to mend
            1 file checked, nothing new to mend.

            - 2 findings were there before.

            Reproduce with

            ```sh
            plimsoll check --diff origin/main
            ```
            """);
  }

  @Test
  void whatTheAuthorBringsIsToldApart() {
    FakeHost host =
        FakeHost.changing("Dockerfile", "FROM a\nADD b c\n", "FROM a\nADD b c\nADD d e\n");

    CheckRunDraft run = Wanted.plan(host).checkRun().orElseThrow();

    assertThat(run.title()).isEqualTo("1 finding to mend");
    assertThat(run.summary()).contains("\n- 1 more was there before.\n").doesNotContain(":2`");
  }

  @Test
  void whatCouldNotBeReadIsNamed() {
    FakeHost host =
        FakeHost.with(Map.of(), Map.of("Dockerfile", "FROM a\n? <b>me</b>\n# unprovable\n"))
            .and(file("big.json", new Content.TooLarge(1_500_000)))
            .and(file("compose.yaml", new Content.Binary()));
    host.allFilesListed = false;

    assertThat(plan(host))
        .isEqualTo(
            """
            === SUCCESS: 1 file not understood, 2 files not read
            1 file checked: **1 file not understood, 2 files not read**. Nothing new to mend in what could be read; the rest is unchecked.

            - 1 fix did not stand its proof and is left out.
            - This pull request has more files than the 3 that the host lists; the rest is unchecked.

            Not read:

            - `big.json`: too large, 1464 KiB
            - `compose.yaml`: binary

            Not understood:

            - [`Dockerfile:2`](https://host.test/octo/harbour/blob/1/Dockerfile#L2): no such instruction: ? &lt;b&gt;me&lt;/b&gt;

            Reproduce with

            ```sh
            plimsoll check --diff origin/main
            ```
            """);
  }

  @Test
  void nothingOfWhatStrangersWroteIsObeyed() {
    FakeHost host =
        FakeHost.adding(
            "a|b` @octo <img> \u202E/Dockerfile",
            """
            ADD @octo <img src=x> fixes #1
            RUN ```
            ADD ```x [a](http://b)
            """);

    assertThat(plan(host))
        .isEqualTo(
            """
            === review: 2 remarks on the container files of this pull request.
            --- a|b` @octo <img> \u202E/Dockerfile 1
            ADD copies "<span>@</span>octo &lt;img src=x&gt; fixes <span>#</span>1"; COPY does only that.

            ```suggestion
            COPY @octo <img src=x> fixes #1
            ```

            [`add`](https://plimsoll.test/rules/add) · warning

            <!-- plimsoll:… -->
            --- a|b` @octo <img> \u202E/Dockerfile 3
            ADD copies "\\`\\`\\`x \\[a\\](http<span>:</span>//b)"; COPY does only that.

            ````suggestion
            COPY ```x [a](http://b)
            ````

            [`add`](https://plimsoll.test/rules/add) · warning

            <!-- plimsoll:… -->
            === FAILURE: 2 findings to mend
            1 file checked: **2 findings to mend**. Findings that weigh warning or more fail this check.

            | Place | Severity | Rule | Finding |
            |---|---|---|---|
            | [``a<U+007C>b` @octo <img> <U+202E>/Dockerfile:1``](https://host.test/octo/harbour/blob/1/a%7Cb%60%20%40octo%20%3Cimg%3E%20%E2%80%AE/Dockerfile#L1) | warning | [`add`](https://plimsoll.test/rules/add) | ADD does more than copying. |
            | [``a<U+007C>b` @octo <img> <U+202E>/Dockerfile:3``](https://host.test/octo/harbour/blob/1/a%7Cb%60%20%40octo%20%3Cimg%3E%20%E2%80%AE/Dockerfile#L3) | warning | [`add`](https://plimsoll.test/rules/add) | ADD does more than copying. |

            Reproduce with

            ```sh
            plimsoll check --diff origin/main
            ```
            """);
  }

  @Test
  void nothingRelevantIsSaidInOneSentence() {
    FakeHost host =
        FakeHost.with(Map.of(), Map.of("src/Main.java", "class Main {}\n", "package.json", "{}\n"));

    assertThat(plan(host))
        .isEqualTo(
            """
            === SUCCESS: Nothing to check
            No Dockerfile, compose file or ECS task definition changes here.
            """);
  }

  private static String plan(FakeHost host) {
    return Wanted.text(Wanted.plan(host));
  }

  private static String review(FakeHost host) {
    return Wanted.text(Wanted.plan(host).review().orElseThrow());
  }

  private static ChangedFile file(String path, Content head) {
    return new ChangedFile(
        path,
        Optional.empty(),
        ChangedFile.Status.ADDED,
        Optional.empty(),
        head,
        new Content.NotRead());
  }
}
