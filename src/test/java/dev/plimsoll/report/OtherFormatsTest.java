package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.rule.Severity;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The formats of build servers, read as they read them.
class OtherFormatsTest {
  private static final Sample HOSTILE =
      Sample.of("ADD «x»\n")
          .at("a<b>&\"c\u0001", "a<b>&\"c\u0001")
          .saying("<![CDATA[ ]]> & \u0000 \uFFFE \uD800 \u001B");

  @Test
  void gitLabReadsAnArrayOfIssues() throws Exception {
    JsonNode issues =
        new ObjectMapper()
            .readTree(Sample.of("a\n«ADD x\n»").at("./D", "src/D").as(new GitLabReport()));

    assertThat(issues).hasSize(1);
    JsonNode issue = issues.get(0);
    assertThat(issue.at("/description").asText()).isEqualTo("Water comes in.");
    assertThat(issue.at("/check_name").asText()).isEqualTo("leaky-hull");
    assertThat(issue.at("/fingerprint").asText()).hasSize(32);
    assertThat(issue.at("/severity").asText()).isEqualTo("minor");
    assertThat(issue.at("/location").toString())
        .isEqualTo("{\"path\":\"src/D\",\"lines\":{\"begin\":2,\"end\":2}}");
  }

  @Test
  void checkstyleHasAnErrorAFinding() throws Exception {
    Element root = xml(Sample.of("ADD «x»\n").as(new CheckstyleReport()));

    assertThat(root.getTagName()).isEqualTo("checkstyle");
    assertThat(one(root, "file").getAttribute("name")).isEqualTo("Dockerfile");
    Element error = one(root, "error");
    assertThat(error.getAttribute("line")).isEqualTo("1");
    assertThat(error.getAttribute("column")).isEqualTo("5");
    assertThat(error.getAttribute("severity")).isEqualTo("warning");
    assertThat(error.getAttribute("message")).isEqualTo("Water comes in.");
    assertThat(error.getAttribute("source")).isEqualTo("plimsoll.leaky-hull");
  }

  @Test
  void junitHasASuiteAFileAndAFailureAFindingThatFails() throws Exception {
    Element root = xml(Sample.of("ADD «x»\n").as(new JunitReport()));

    Element suite = one(root, "testsuite");
    assertThat(suite.getAttribute("name")).isEqualTo("Dockerfile");
    assertThat(suite.getAttribute("tests")).isEqualTo("1");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element failure = one(root, "failure");
    assertThat(failure.getAttribute("type")).isEqualTo("warning");
    assertThat(failure.getTextContent()).contains("Dockerfile:1:5").contains("1 | ADD x");
  }

  @Test
  void junitPassesWhatDoesNotFailAndSkipsWhatIsSuppressed() throws Exception {
    Element mild = xml(Sample.of("«x»").weighing(Severity.INFO).as(new JunitReport()));
    assertThat(mild.getAttribute("failures")).isEqualTo("0");
    assertThat(one(mild, "system-out").getTextContent()).contains("Water comes in.");

    Element silenced = xml(Sample.of("«x»").suppressed().as(new JunitReport()));
    assertThat(one(silenced, "skipped").getAttribute("message")).contains("dry dock");

    Element clean = xml(Sample.of("x").as(new JunitReport()));
    assertThat(one(clean, "testcase").getAttribute("name")).isEqualTo("no findings");

    FileProblem problem = new FileProblem(1, 1, "no such thing", true);
    Element broken = xml(Sample.of("x").with(problem).as(new JunitReport()));
    assertThat(broken.getAttribute("errors")).isEqualTo("1");
    assertThat(one(broken, "error").getAttribute("message")).isEqualTo("no such thing");
  }

  @Test
  void xmlHoldsWhateverStandsInTheFiles() throws Exception {
    Element checkstyle = xml(HOSTILE.as(new CheckstyleReport()));
    assertThat(one(checkstyle, "file").getAttribute("name")).isEqualTo("a<b>&\"c<U+0001>");
    assertThat(one(checkstyle, "error").getAttribute("message"))
        .isEqualTo("<![CDATA[ ]]> & <U+0000> <U+FFFE> <U+D800> <U+001B>");

    Element junit = xml(HOSTILE.as(new JunitReport()));
    assertThat(one(junit, "failure").getTextContent()).contains("]]> & <U+0000>");
  }

  @Test
  void gitHubReadsAWorkflowCommandAFinding() {
    assertThat(Sample.of("a\nADD «hull»\n").as(new GitHubCommands()))
        .isEqualTo(
            "::warning file=Dockerfile,line=2,endLine=2,col=5,endColumn=8,"
                + "title=plimsoll leaky-hull::Dockerfile:2:5: Water comes in.\n");
    assertThat(Sample.of("«a\nb»\n").weighing(Severity.INFO).as(new GitHubCommands()))
        .startsWith("::notice file=Dockerfile,line=1,endLine=2,title=");
  }

  @Test
  void noTextBecomesACommandOfItsOwn() {
    String commands =
        Sample.of("«x»")
            .at("a,b", "a,line=9::%0A\n::error::x")
            .saying("100 %\r\n::error::taken over")
            .as(new GitHubCommands());

    assertThat(commands)
        .isEqualTo(
            "::warning file=a%2Cline=9%3A%3A%250A<U+000A>%3A%3Aerror%3A%3Ax,line=1,endLine=1,col=1,"
                + "endColumn=1,title=plimsoll leaky-hull::a,line=9::%250A<U+000A>::error::x:1:1:"
                + " 100 %25<U+000D><U+000A>::error::taken over\n");
  }

  @Test
  void gitHubGetsTheMostSevereFirst() {
    CheckReport report =
        Sample.report(
            Sample.of("«x»").weighing(Severity.INFO), Sample.of("«x»").weighing(Severity.ERROR));

    assertThat(new GitHubCommands().render(report).lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("::error"),
            second -> assertThat(second).startsWith("::notice"));
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  private static Element one(Element root, String name) {
    assertThat(root.getElementsByTagName(name).getLength()).isEqualTo(1);
    return (Element) root.getElementsByTagName(name).item(0);
  }
}
