package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonReport.schema());

  @Test
  void satisfiesItsSchemaInAllItsParts() throws Exception {
    Sample risky = Sample.of("ADD «x»\n");
    Edit edit = Edit.replace(risky.span(), "y");
    CheckReport report =
        new CheckReport(
            List.of(
                Sample.of("ADD «x»\n").mendedBy("y").file(),
                risky.mendedBy(Fix.unsafe("Mend it", "She may sink.", List.of(edit))).file(),
                Sample.of("ADD «x»\n").suppressed().file(),
                Sample.of("FRM x\n").with(new FileProblem(1, 1, "no such thing", true)).file()),
            List.of("nowhere: no such file or folder"));

    JsonNode json = read(new JsonReport().render(report));

    assertThat(SCHEMA.validate(json)).isEmpty();
    assertThat(json.at("/suppressed/0/suppression/reason").asText()).isEqualTo("dry dock");
    assertThat(json.at("/problems/0/fatal").asBoolean()).isTrue();
    assertThat(json.at("/errors/0").asText()).startsWith("nowhere");
    assertThat(json.at("/findings/1/fix/risk").asText()).isEqualTo("She may sink.");
  }

  @Test
  void theSchemaRefusesWhatIsNotPromised() throws Exception {
    String json = Sample.of("ADD «x»\n").as(new JsonReport());

    assertThat(SCHEMA.validate(read(json.replace("\"fix\" : null", "\"mend\" : null"))))
        .isNotEmpty();
    assertThat(SCHEMA.validate(read(json.replace("warning", "fatal")))).isNotEmpty();
  }

  @Test
  void columnsCountCharactersAndThePathIsAsGiven() throws Exception {
    JsonNode json =
        read(Sample.of("🚢é «x»\n").at("../Dockerfile", "src/Dockerfile").as(new JsonReport()));

    assertThat(json.at("/findings/0/start").toString()).isEqualTo("{\"line\":1,\"column\":4}");
    assertThat(json.at("/findings/0/end").toString()).isEqualTo("{\"line\":1,\"column\":5}");
    assertThat(json.at("/findings/0/path").asText()).isEqualTo("../Dockerfile");
  }

  private static JsonNode read(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }
}
