package dev.plimsoll.rules;

import org.junit.jupiter.api.Test;

class RootUserInKubernetesTest {
  private static final RuleHarness RULE = RuleHarness.forManifests(new RootUserInKubernetes());

  private static String pod(String spec) {
    return "apiVersion: v1\nkind: Pod\nspec:\n" + spec.indent(2);
  }

  @Test
  void aContainerAsksForRoot() {
    RULE.findsWithoutFix(
        pod(
            """
            containers:
              - name: api
                image: team/api
                securityContext:
                  «runAsUser: 0»
            """));
  }

  @Test
  void aPodAsksForIt() {
    RULE.findsWithoutFix(
        pod(
            """
            securityContext: { «runAsUser: 0» }
            containers:
              - { name: api, image: team/api }
            """));
    RULE.staysSilent(
        pod(
            """
            securityContext: { runAsUser: 0 }
            containers:
              - { name: api, image: team/api, securityContext: { runAsUser: 1000 } }
            """));
  }

  @Test
  void theImageHasAUserAlready() {
    RULE.shows(
        pod(
            """
            containers:
              - name: dashboard
                image: grafana/grafana:12.1.0
                securityContext:
                  «runAsUser: 0»
                  privileged: false
            """));
  }

  @Test
  void allowingRootMattersToAnImageOfRoot() {
    RULE.findsWithoutFix(
        pod(
            """
            containers:
              - name: api
                image: debian:12
                securityContext: { «runAsNonRoot: false» }
            """));
    RULE.staysSilent(
        pod(
            """
            containers:
              - name: api
                image: team/api
                securityContext: { runAsNonRoot: false }
            """));
  }

  @Test
  void templatesOfPodsAreLookedInto() {
    RULE.findsWithoutFix(
        """
        apiVersion: batch/v1
        kind: CronJob
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  initContainers:
                    - { name: prepare, image: team/a, securityContext: { «runAsUser: 0» } }
                  containers:
                    - { name: run, image: team/a }
        """);
  }

  @Test
  void windowsHasNoRoot() {
    RULE.staysSilent(
        pod(
            """
            os: { name: windows }
            containers:
              - { name: api, image: team/api, securityContext: { runAsUser: 0 } }
            """));
  }
}
