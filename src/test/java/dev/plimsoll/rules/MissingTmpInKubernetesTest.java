package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.UNSAFE;

import org.junit.jupiter.api.Test;

class MissingTmpInKubernetesTest {
  private final RuleHarness rule = RuleHarness.forManifests(new MissingTmpInKubernetes());

  @Test
  void pythonAndKnownImagesWantTheirFolders() {
    rule.fixes(
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: «web»
            image: python:3.14
            securityContext:
              readOnlyRootFilesystem: true
        ---
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: «proxy»
            image: nginx
            securityContext: {readOnlyRootFilesystem: true}
            volumeMounts:
            - name: run
              mountPath: /run
          volumes:
          - name: run
            emptyDir: {}
        """,
        UNSAFE,
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: web
            image: python:3.14
            volumeMounts:
            - name: tmp
              mountPath: /tmp
            securityContext:
              readOnlyRootFilesystem: true
          volumes:
          - name: tmp
            emptyDir: {}
        ---
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: proxy
            image: nginx
            securityContext: {readOnlyRootFilesystem: true}
            volumeMounts:
            - name: run
              mountPath: /run
            - name: var-cache-nginx
              mountPath: /var/cache/nginx
          volumes:
          - name: run
            emptyDir: {}
          - name: var-cache-nginx
            emptyDir: {}
        """);
  }

  @Test
  void withoutAReasonNothingIsSaid() {
    rule.staysSilent(
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - {name: a, image: shop, securityContext: {readOnlyRootFilesystem: true}}
          - {name: b, image: python}
          - name: c
            image: python
            securityContext: {readOnlyRootFilesystem: true}
            volumeMounts: [{name: tmp, mountPath: /tmp}]
        """);
  }
}
