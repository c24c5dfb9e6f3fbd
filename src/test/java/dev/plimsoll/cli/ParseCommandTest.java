package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

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
    assertThat(run("nowhere/Dockerfile")).isEqualTo(1);
    assertThat(err.toString()).startsWith("nowhere/Dockerfile: cannot be read");
  }

  private JsonNode parsed(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("Dockerfile"), text);
    String[] arguments = Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = file.toString();
    assertThat(run(arguments)).isZero();
    assertThat(out.toString().strip()).doesNotContain("\n");
    return JSON.readTree(out.toString());
  }

  private int run(String... arguments) {
    return new CommandLine(new ParseCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
