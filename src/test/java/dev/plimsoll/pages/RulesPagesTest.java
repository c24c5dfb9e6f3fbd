package dev.plimsoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rules.Catalog;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesPagesTest {
  private static final RulesPages PAGES = new RulesPages(Catalog.infos());
  private static final Pattern LISTED =
      Pattern.compile("<a class=\"mono\" href=\"/rules/([^\"]+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  static Stream<RuleInfo> rules() {
    return Catalog.infos().stream();
  }

  private static List<String> listed(String query) {
    return LISTED.matcher(PAGES.index(query)).results().map(found -> found.group(1)).toList();
  }

  @Nested
  class Index {
    @Test
    void everyRuleIsListedOnceUnderItsPractice() {
      assertThat(listed(""))
          .containsExactlyInAnyOrderElementsOf(rules().map(RuleInfo::id).toList());
      assertThat(PAGES.index(" "))
          .contains("<h2 id=\"non-root\">", "<h2 id=\"apt-lists\">", "<h2 id=\"suppression\">");
    }

    @ParameterizedTest
    @CsvSource({
      "add-instead-of-copy, add-instead-of-copy",
      "DL3020, add-instead-of-copy",
      "dl3020, add-instead-of-copy",
      "DS-0005, add-instead-of-copy",
      "ds0005, add-instead-of-copy",
      "CKV_DOCKER_4, add-instead-of-copy",
      "root-user, root-user",
      "AVD-KSV-0014, writable-root-in-kubernetes",
      "tmpfs /tmp service, missing-tmp-in-compose",
    })
    void theBestComesFirst(String query, String first) {
      assertThat(listed(query)).startsWith(first);
    }

    @Test
    void everyWordHasToBeThere() {
      assertThat(listed("root kubernetes"))
          .contains("root-user-in-kubernetes", "writable-root-in-kubernetes")
          .doesNotContain("root-user-in-compose");
    }

    @Test
    void aCheckThatSeveralRulesAreAboutFindsThemAll() {
      assertThat(listed("DS-0002")).contains("root-user", "missing-user");
    }

    @Test
    void nothingFoundIsSaid_andNothingOfTheQueryIsMarkup() {
      assertThat(PAGES.index("<script>alert(1)</script>\""))
          .contains(
              "No rule is about",
              "&lt;script&gt;alert(1)",
              "value=\"&lt;script>alert(1)&lt;/script>&#34;\"")
          .doesNotContain("<script>alert");
    }

    @Test
    void aQueryIsCutAtALength() {
      assertThat(PAGES.index("q".repeat(5000))).contains("q".repeat(100)).hasSizeLessThan(6000);
    }
  }

  @Nested
  class OneRule {
    @ParameterizedTest
    @MethodSource("dev.plimsoll.pages.RulesPagesTest#rules")
    void everyRuleHasAPageWithAllThatIsKnownOfIt(RuleInfo rule) {
      assertThat(PAGES.rule(rule.id(), ""))
          .hasValueSatisfying(page -> {
            assertThat(page)
                .contains("<title>" + rule.id() + " · Plimsoll</title>")
                .contains(">" + rule.severity().label() + "</span>")
                .contains("<h2 id=\"fix-safety\">");
            rule.aliases()
                .forEach(alias -> assertThat(page).contains("<code>" + alias + "</code>"));
            assertThat(ID.matcher(page).results().map(MatchResult::group))
                .as("identifiers of %s", rule.id())
                .doesNotHaveDuplicates();
          });
    }

    @Test
    void itsNeighboursAreLinked() {
      List<String> ids = rules().map(RuleInfo::id).toList();

      assertThat(PAGES.rule(ids.get(1), "").orElseThrow())
          .contains("<a rel=\"prev\" href=\"/rules/" + ids.get(0) + "\">")
          .contains("<a rel=\"next\" href=\"/rules/" + ids.get(2) + "\">");
      assertThat(PAGES.rule(ids.getFirst(), "").orElseThrow()).doesNotContain("rel=\"prev\"");
      assertThat(PAGES.rule(ids.getLast(), "").orElseThrow()).doesNotContain("rel=\"next\"");
    }

    @Test
    void namesOfOtherRulesLeadToThem() {
      assertThat(PAGES.rule("root-user", "").orElseThrow())
          .contains("<a href=\"/rules/missing-user\"><code>missing-user</code></a>")
          .doesNotContain("<a href=\"/rules/root-user\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-rule", "../plimsoll", "ROOT-USER", ""})
    void thereIsNoOther(String id) {
      assertThat(PAGES.rule(id, "")).isEmpty();
    }
  }

  @Nested
  class Namesakes {
    @ParameterizedTest
    @CsvSource({
      "DL3020, /rules/add-instead-of-copy",
      "dl3002, /rules?q=dl3002",
      "DS-0002, /rules?q=DS-0002",
      "CKV_DOCKER_4, /rules?q=CKV_DOCKER_4",
      "Root-User, /rules/root-user",
    })
    void leadToOurRule(String name, String address) {
      assertThat(PAGES.namesake(name)).contains(address);
    }

    @Test
    void ofAStrangerThereAreNone() {
      assertThat(PAGES.namesake("DL9999")).isEmpty();
    }
  }

  @Test
  void whereThereIsNoFixThePageSaysSo() {
    rules()
        .forEach(rule ->
            assertThat(PAGES.rule(rule.id(), "").orElseThrow().contains(">no fix</span>"))
                .as(rule.id())
                .isEqualTo(rule.fix().startsWith("None")));
  }
}
