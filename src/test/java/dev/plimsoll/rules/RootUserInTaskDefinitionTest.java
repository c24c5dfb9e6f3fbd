package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class RootUserInTaskDefinitionTest {
  private static final RuleHarness RULE =
      RuleHarness.forTaskDefinitions(new RootUserInTaskDefinition());

  private static String task(String container) {
    return "{\"family\": \"shop\", \"containerDefinitions\": [" + container + "]}\n";
  }

  @Test
  void theImageHasAUserAlready() {
    RULE.fixes(
        task("{\"name\": \"a\", «\"user\": \"0\"», \"image\": \"grafana/grafana:12.1.0\"}"),
        Applicability.UNSAFE,
        task("{\"name\": \"a\", \"image\": \"grafana/grafana:12.1.0\"}"));
    RULE.fixes(
        task("{«\"user\": \"root:root\"», \"name\": \"a\", \"image\": \"apache/kafka:4.0.0\"}"),
        Applicability.UNSAFE,
        task("{\"name\": \"a\", \"image\": \"apache/kafka:4.0.0\"}"));
  }

  @Test
  void anUnknownImageMayNeedIt() {
    RULE.findsWithoutFix(task("{\"name\": \"a\", \"image\": \"team/a\", «\"user\": \"0:0\"»}"));
  }

  @Test
  void othersAreFine() {
    RULE.staysSilent(task("{\"name\": \"a\", \"image\": \"team/a\", \"user\": \"1000\"}"));
    RULE.staysSilent(task("{\"name\": \"a\", \"image\": \"team/a\"}"));
    RULE.staysSilent(task("{\"name\": \"a\", \"image\": \"postgres:17\", \"user\": \"root\"}"));
  }
}
