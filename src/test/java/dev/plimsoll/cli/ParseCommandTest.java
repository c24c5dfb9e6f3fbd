package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void printsWhatIsReadInOneLine() throws IOException {
    JsonNode file =
        parsed(
            """
            # escape=`
            # the base
            from a AS b
            ENV x=1 y 2
            ONBUILD COPY --link <<-"E" `
              /c
            E
            """);

    assertThat(file.get("directives")).isEqualTo(json("[{'name':'escape','value':'`','line':1}]"));
    assertThat(file.get("instructions").get(0))
        .isEqualTo(
            json(
                """
                {'keyword':'FROM','start':3,'end':3,'json':false,'flags':[],'heredocs':[],
                 'arguments':['a','AS','b'],'comments':['the base']}
                """));
    assertThat(file.get("instructions").get(2))
        .isEqualTo(
            json(
                """
                {'keyword':'ONBUILD','start':5,'end':7,'json':false,'flags':[],
                 'heredocs':[{'name':'E','expand':false,'chomp':true,'content':'','fd':0}],
                 'arguments':[],'comments':[],
                 'onbuild':{'keyword':'COPY','start':5,'end':7,'json':false,'flags':['--link'],
                   'heredocs':[],'arguments':['<<-\\"E\\"','/c'],'comments':[]}}
                """));
    assertThat(file.get("stages"))
        .isEqualTo(json("[{'index':0,'name':'b','start':3,'end':7,'image':'a'}]"));
    assertThat(file.get("problems"))
        .isEqualTo(
            json(
                """
                [{'line':4,'column':9,
                  'message':'There is no = in this word; it must have the form name=value.',
                  'fatal':true},
                 {'line':4,'column':11,
                  'message':'There is no = in this word; it must have the form name=value.',
                  'fatal':true}]
                """));
  }

  @Test
  void addsPlacesAndCommandsOnRequest() throws IOException {
    JsonNode run =
        parsed("FROM a\nRUN \u00e9 && b\n", "--spans", "--shell").get("instructions").get(1);

    assertThat(run.at("/spans/arguments/0"))
        .isEqualTo(
            json(
                """
                {'start':11,'end':18,'startLine':2,'startColumn':5,'endLine':2,'endColumn':11}
                """));
    assertThat(run.at("/shell/commands/1/name").asText()).isEqualTo("b");
  }

  @Test
  void saysWhichFileCannotBeRead() {
    CommandLineRun run = parse("nowhere/Dockerfile");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("plimsoll: nowhere/Dockerfile: cannot be read");
  }

  private JsonNode parsed(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("Dockerfile"), text);
    String[] arguments = Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = file.toString();
    CommandLineRun run = parse(arguments);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).hasLineCount(1);
    return JSON.readTree(run.out());
  }

  private static CommandLineRun parse(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("parse"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
