package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.dockerfile.CommandForm.ScriptForm;
import dev.plimsoll.dockerfile.CommandForm.ShellForm;
import dev.plimsoll.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileParserTest {
  @Test
  void readsAnOrdinaryFile() {
    Dockerfile file =
        parse(
            """
            # syntax=docker/dockerfile:1
            ARG TAG=3.20
            # the image the work is done in
            FROM --platform=$BUILDPLATFORM alpine:$TAG AS Build
            USER worker
            RUN --mount=type=cache,target=/var/cache/apk \\
                # tools
                apk add make \\
             && make
            FROM build
            COPY --from=build --chown=1:1 /out /app/bin/ /srv/
            CMD ["serve", "--port", "80"]
            """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.directives())
        .extracting(Directive::value)
        .containsExactly("docker/dockerfile:1");
    assertThat(file.stages())
        .extracting(Stage::name)
        .extracting(name -> name.orElse("-"))
        .containsExactly("build", "-");
    From from = file.stages().getFirst().from();
    assertThat(from.platform().orElseThrow().value()).contains("$BUILDPLATFORM");
    assertThat(from.comments())
        .extracting(Comment::text)
        .containsExactly("the image the work is done in");
    assertThat(file.stages().getFirst().base()).isEqualTo(new Base.External("alpine:3.20"));
    assertThat(file.stages().getLast().ancestors()).containsExactly(file.stages().getFirst());

    Run run = only(file, Run.class);
    assertThat(((ShellForm) run.form()).text())
        .hasToString("apk add make  && make".replace("apk", "    apk").strip());
    assertThat(run.mounts().getFirst().target()).contains("/var/cache/apk");
    assertThat(run.span()).isEqualTo(spanOf(file, "RUN --mount", "&& make"));

    Copy copy = only(file, Copy.class);
    assertThat(copy.sources()).extracting(Word::text).containsExactly("/out", "/app/bin/");
    assertThat(copy.destination().text()).isEqualTo("/srv/");
    assertThat(copy.from().orElseThrow().value()).contains("build");

    Cmd cmd = only(file, Cmd.class);
    assertThat(((ExecForm) cmd.form()).words())
        .extracting(Word::text)
        .containsExactly("serve", "--port", "80");
    assertThat(file.stages().getLast().at(cmd).user().value()).isEqualTo(new Value.Known("worker"));
  }

  @Test
  void readsHeredocs() {
    Dockerfile file =
        parse(
            """
            FROM scratch
            RUN <<EOF
            echo one # stays
            EOF
            COPY <<-"a b" <<X /etc/
            \t\ttabs go
            \ta b
            two
            X
            """);

    assertThat(file.problems()).isEmpty();
    Run run = only(file, Run.class);
    assertThat(((ScriptForm) run.form()).script().value()).isEqualTo("echo one # stays\n");
    Copy copy = only(file, Copy.class);
    assertThat(copy.statement().heredocs()).extracting(Heredoc::name).containsExactly("a b", "X");
    assertThat(copy.statement().heredocs())
        .extracting(Heredoc::expand)
        .containsExactly(false, true);
    assertThat(copy.statement().heredocs().getFirst().value()).isEqualTo("tabs go\n");
  }

  private static Dockerfile parse(String text) {
    return DockerfileParser.parse(SourceText.of(text));
  }

  private static <T extends Instruction> T only(Dockerfile file, Class<T> kind) {
    List<T> found = file.instructions().stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static dev.plimsoll.text.Span spanOf(Dockerfile file, String from, String to) {
    String text = file.source().toString();
    int start = text.indexOf(from);
    return new dev.plimsoll.text.Span(start, text.indexOf(to, start) + to.length());
  }
}
