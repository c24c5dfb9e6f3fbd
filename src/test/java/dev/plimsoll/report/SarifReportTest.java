package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Edit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final Path SCHEMA = Path.of("target/github-descriptions/sarif-2.1.0-rtm.5.json");
  private static final SarifReport SARIF = new SarifReport(List.of(Sample.RULE), false);

  @Test
  void satisfiesTheOfficialSchemaInAllItsParts() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(SCHEMA), SCHEMA + " is not here: run src/test/bin/fetch-github-descriptions");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
            .getSchema(Files.readString(SCHEMA));
    CheckReport report =
        new CheckReport(
            List.of(
                Sample.of("ADD «x»\n").mendedBy("y").file(),
                Sample.of("ADD «x»\n").suppressed().file(),
                Sample.of("ADD x\n«»").at("/tmp/Dockerfile", "/tmp/Dockerfile").file(),
                Sample.of("FRM x\n").with(new FileProblem(1, 1, "no such thing", true)).file()),
            List.of("nowhere: no such file or folder"));

    JsonNode log = read(new SarifReport(List.of(Sample.RULE), true).render(report));

    assertThat(schema.validate(log)).isEmpty();
    assertThat(log.at("/runs/0/results")).hasSize(3);
  }

  @Test
  void aResultPointsAtItsRuleItsPlaceAndItself() throws Exception {
    JsonNode run = run(Sample.of("FROM ship\nADD 🚢«x» /\n").at("a/Dockerfile", "the docks/ü:1"));
    JsonNode result = run.at("/results/0");

    assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
    assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id").asText())
        .isEqualTo(result.at("/ruleId").asText())
        .isEqualTo("leaky-hull");
    assertThat(result.at("/level").asText()).isEqualTo("warning");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation").toString())
        .isEqualTo("{\"uri\":\"the%20docks/%C3%BC%3A1\",\"uriBaseId\":\"%SRCROOT%\"}");
    assertThat(place.at("/region").toString())
        .isEqualTo("{\"startLine\":2,\"startColumn\":6,\"endLine\":2,\"endColumn\":7}");
    assertThat(result.at("/partialFingerprints/plimsoll~1v1").asText()).hasSize(32);
  }

  @Test
  void levelsAreSarifsOwn() throws Exception {
    assertThat(level(Severity.ERROR)).isEqualTo("error");
    assertThat(level(Severity.WARNING)).isEqualTo("warning");
    assertThat(level(Severity.INFO)).isEqualTo("note");
  }

  private static String level(Severity severity) throws Exception {
    return run(Sample.of("«x»").weighing(severity)).at("/results/0/level").asText();
  }

  @Test
  void aRuleBringsItsHelpAndItsWeight() throws Exception {
    JsonNode rule = run(Sample.of("«x»")).at("/tool/driver/rules/0");

    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(rule.at("/help/markdown").asText()).isNotBlank();
    assertThat(rule.at("/properties/security-severity").asText()).isEqualTo("7.0");
    assertThat(rule.at("/properties/tags").toString()).contains("security", "non-root");
  }

  @Test
  void aFixReplacesRegions() throws Exception {
    JsonNode fix = run(Sample.of("ADD «x»\n").mendedBy("y")).at("/results/0/fixes/0");

    assertThat(fix.at("/description/text").asText()).isEqualTo("Mend it");
    assertThat(fix.at("/artifactChanges/0/replacements/0").toString())
        .isEqualTo(
            "{\"deletedRegion\":{\"startLine\":1,\"startColumn\":5,\"endLine\":1,\"endColumn\":6},"
                + "\"insertedContent\":{\"text\":\"y\"}}");
  }

  @Test
  void whatIsAddedBehindTheLastLineStandsOnTheNext() throws Exception {
    Sample sample = Sample.of("«ADD» x\n");
    Fix fix = Fix.safe("Add a user", List.of(Edit.insert(6, "USER 1000\n")));

    assertThat(run(sample.mendedBy(fix)).at("/results/0/fixes/0").findValue("deletedRegion"))
        .hasToString("{\"startLine\":2,\"startColumn\":1,\"endLine\":2,\"endColumn\":1}");
  }

  @Test
  void aFixThatNeedsAChoiceIsNotOffered() throws Exception {
    Sample sample = Sample.of("ADD «x»\n");
    Fix choice = Fix.display("Pin it", List.of(Edit.replace(sample.span(), "y")));

    assertThat(run(sample.mendedBy(choice)).at("/results/0").has("fixes")).isFalse();
  }

  @Test
  void suppressedFindingsAreLeftOutBecauseCodeScanningWouldTellThem() throws Exception {
    Sample silenced = Sample.of("ADD «x»\n").suppressed();

    assertThat(run(silenced).at("/results")).isEmpty();
    JsonNode told = read(silenced.as(new SarifReport(List.of(Sample.RULE), true)));
    assertThat(told.at("/runs/0/results/0/suppressions/0/kind").asText()).isEqualTo("inSource");
    assertThat(told.at("/runs/0/results/0/suppressions/0/justification").asText())
        .endsWith("dry dock");
  }

  @Test
  void whatCouldNotBeReadIsANotification() throws Exception {
    JsonNode run = run(Sample.of("FRM\n").with(new FileProblem(1, 2, "no such thing", true)));

    JsonNode notification = run.at("/invocations/0/toolExecutionNotifications/0");
    assertThat(notification.at("/level").asText()).isEqualTo("error");
    assertThat(notification.at("/locations/0").findValue("startColumn").asInt()).isEqualTo(2);
  }

  @Test
  void keepsTheMostSevereWithinWhatCodeScanningTakes() throws Exception {
    Sample mild = Sample.of("«x»").weighing(Severity.INFO);
    Sample grave = Sample.of("«x»").weighing(Severity.ERROR);
    List<ReportedFile> files =
        Stream.concat(Collections.nCopies(SarifReport.MAX_RESULTS, mild).stream(), Stream.of(grave))
            .map(Sample::file)
            .toList();

    JsonNode run = read(SARIF.render(new CheckReport(files, List.of()))).at("/runs/0");

    assertThat(run.at("/results")).hasSize(SarifReport.MAX_RESULTS);
    assertThat(run.at("/results").get(SarifReport.MAX_RESULTS - 1).at("/level").asText())
        .isEqualTo("error");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .contains("1 less severe");
  }

  private static JsonNode run(Sample sample) throws Exception {
    return read(sample.as(SARIF)).at("/runs/0");
  }

  private static JsonNode read(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }
}
