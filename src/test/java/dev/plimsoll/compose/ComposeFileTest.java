package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.SequenceStyle;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
  @Test
  void aServiceKnowsItsNameAndPlace() {
    ComposeFile file =
        parse("""
              services:
                web:
                  image: shop:${TAG}
                  user: "1000:1000"
                db: {build: .}
              """);

    assertThat(file.services()).extracting(Service::name).containsExactly("web", "db");
    Service web = service(file, "web");
    assertThat(file.source().slice(web.nameSpan())).isEqualTo("web");
    assertThat(file.source().slice(web.span())).startsWith("web:").endsWith("\"1000:1000\"");
    assertThat(web.image()).hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("shop:${TAG}"));
    assertThat(web.user()).hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("1000:1000"));
    assertThat(web.isBuilt()).isFalse();
    assertThat(service(file, "db").isBuilt()).isTrue();
    assertThat(service(file, "db").image()).isEmpty();
  }

  @Test
  void aSettingSaysWhereItIsFrom() {
    ComposeFile file =
        parse("""
              x-a: &a {user: "1"}
              services:
                own: {user: "2", <<: *a}
                merged: {<<: *a}
                extended: {extends: {service: merged}}
                none: {image: a}
                elsewhere: {extends: {file: other.yaml, service: a}}
              """);

    assertThat(origin(file, "own")).isEqualTo(Setting.Origin.OWN);
    assertThat(origin(file, "merged")).isEqualTo(Setting.Origin.MERGED);
    assertThat(origin(file, "extended")).isEqualTo(Setting.Origin.EXTENDED);
    assertThat(service(file, "none").setting("user")).isEqualTo(new Setting.Missing());
    assertThat(service(file, "elsewhere").setting("user")).isEqualTo(new Setting.Unknown());
  }

  @Test
  void mountsAreReadInEveryForm() {
    ComposeFile file =
        parse("""
              services:
                a:
                  tmpfs: /run:size=1m
                  volumes:
                    - /anonymous
                    - data:/data/
                    - ${HOME:-/root}/.cache:/cache:ro
                    - {type: tmpfs, target: //tmp}
                    - x:${TARGET}
              """);

    assertThat(service(file, "a").mounts())
        .extracting(mount -> mount.map(Mount::target).orElse("?"))
        .containsExactly("/run", "/anonymous", "/data", "/cache", "/tmp", "?");
    assertThat(service(file, "a").isMounted("/data/files")).isEqualTo(Truth.TRUE);
    assertThat(service(file, "a").isMounted("/datafiles")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void mountsOfWhatIsExtendedAreMountsToo() {
    ComposeFile file =
        parse("""
              services:
                base: {tmpfs: [/tmp]}
                web: {extends: base, tmpfs: [/run]}
                far: {extends: {service: base, file: other.yaml}}
              """);

    assertThat(service(file, "web").isMounted("/tmp")).isEqualTo(Truth.TRUE);
    assertThat(service(file, "web").isMounted("/var")).isEqualTo(Truth.FALSE);
    assertThat(service(file, "far").isMounted("/tmp")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void theStyleOfListsIsTheCommonOne() {
    assertThat(parse("services: {a: {image: b}}").sequenceStyle()).isEqualTo(SequenceStyle.USUAL);
    assertThat(
            parse("""
                  services:
                    a:
                      ports:
                      - 1
                      dns:
                      - 2
                      tmpfs:
                        - 3
                  """)
                .sequenceStyle())
        .isEqualTo(new SequenceStyle(0, 1));
  }

  @Test
  void problemsOfTheYamlAreProblemsOfTheFile() {
    assertThat(parse("services:\n  a: {image: b}\n  a: {image: c}\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    assertThat(parse("services: {{ services }}\n").services()).isEmpty();
  }

  private static ComposeFile parse(String text) {
    return ComposeFile.parse(SourceText.of(text));
  }

  private static Service service(ComposeFile file, String name) {
    return file.service(name).orElseThrow();
  }

  private static Setting.Origin origin(ComposeFile file, String service) {
    return ((Setting.Given) service(file, service).setting("user")).origin();
  }
}
