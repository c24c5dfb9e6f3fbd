package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A mistake is named with its place and what would be right, and the rest holds.
class ConfigurationMistakesTest {
  private static void refuses(String yaml, String... problems) {
    Configuration configuration = ConfigurationTest.read("c", yaml);
    assertThat(configuration.problems()).extracting(Object::toString).containsExactly(problems);
    assertThat(configuration.isBroken()).isTrue();
  }

  @Test
  void unknownKeys() {
    refuses(
        "scope: all\nfail_on: error\n",
        "c:2:1: the configuration has no key \"fail_on\"; did you mean fail-on?");
    refuses("paths:\n  exclud: [a]\n", "c:2:3: paths has no key \"exclud\"; did you mean exclude?");
    refuses(
        "comments: {frequency: 1}",
        "c:1:12: comments has no key \"frequency\"; there are max, drafts, bots");
  }

  @Test
  void unknownRules() {
    refuses(
        "rules:\n  root-usr: off\n",
        "c:2:3: there is no rule \"root-usr\"; did you mean root-user?");
    refuses(
        "rules: {DL3020: off}",
        "c:1:9: there is no rule \"DL3020\"; here it is called add-instead-of-copy");
    refuses(
        "ignore: [{rule: copi, path: a}]", "c:1:17: there is no rule \"copi\"; did you mean copy?");
  }

  @Test
  void wrongTypes() {
    refuses("- rules\n", "c:1:1: the configuration must be a mapping, keys with values");
    refuses("rules: off", "c:1:8: rules must be a mapping, keys with values");
    refuses(
        "rules: {root-user: fatal}",
        "c:1:20: root-user must be one of off, info, warning, error, not \"fatal\"");
    refuses(
        "comments: {max: many, drafts: 1}",
        "c:1:17: max must be a number from 1 to 100, not \"many\"",
        "c:1:31: drafts must be true or false, not \"1\"");
    refuses("paths: {exclude: [{a: b}]}", "c:1:19: a path pattern must be a text");
    refuses(
        "paths: {exclude: ['!a']}",
        "c:1:19: a path pattern cannot be negated; use include and exclude");
    refuses(
        "images: {a: {writes: tmp}}",
        "c:1:22: a written path must be absolute, such as /var/cache");
    refuses("scope: [new]", "c:1:8: scope must be one of new, changed, all");
  }

  @Test
  void aUserThatCannotBe() {
    for (String name : new String[] {"root", "App", "a b", "0", "x; rm -rf /"}) {
      assertThat(ConfigurationTest.read("c", "user: {name: '" + name + "'}").problems())
          .singleElement()
          .extracting(ConfigurationProblem::message)
          .asString()
          .contains("is no name for a user");
    }
  }

  @Test
  void whatIsMissing() {
    refuses("overrides: [{rules: {copy: off}}]", "c:1:13: an override needs paths");
    refuses("ignore: [{rule: copy}]", "c:1:10: an ignore entry needs a path");
  }

  @Test
  void whatIsNoYamlOrSaysAThingTwice() {
    refuses("scope: all\nscope: new\n", "c:2:1: the key \"scope\" is there twice");
    refuses(
        "a: b\n---\nc: d\n",
        "c:1:1: the configuration has no key \"a\"; there are rules, user,"
            + " paths, overrides, images, ignore, fail-on, scope, comments, check, code-scanning",
        "c:3:1: only the first document of the file is read");
    assertThat(ConfigurationTest.read("c", "rules: {a: [").isBroken()).isTrue();
    assertThat(ConfigurationTest.read("c", "rules: *gone").isBroken()).isTrue();
    assertThat(ConfigurationTest.read("c", "{{ if x }}\nrules: a\n").isBroken()).isTrue();
  }

  @Test
  void whatCouldBeReadHolds() {
    Configuration configuration =
        ConfigurationTest.read("c", "scope: all\nnonsense: 1\nfail-on: error\n");

    assertThat(configuration.scope().value()).isEqualTo(Scope.ALL);
    assertThat(configuration.failOn().value()).isEqualTo(FailOn.ERROR);
  }

  @Test
  void aliasesThatMultiplyAreCutOff() {
    String many = "- &a {paths: [%s], rules: {}}\n".formatted("x, ".repeat(500) + "x");
    String yaml = "overrides:\n" + many + "- *a\n".repeat(2_000);

    Configuration configuration = ConfigurationTest.read("c", yaml);

    assertThat(configuration.problems())
        .extracting(ConfigurationProblem::message)
        .containsExactly("too large; what comes after this place was not read");
  }
}
