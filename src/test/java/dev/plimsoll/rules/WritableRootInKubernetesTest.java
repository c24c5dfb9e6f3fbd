package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.UNSAFE;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WritableRootInKubernetesTest {
  private final RuleHarness rule = RuleHarness.forManifests(new WritableRootInKubernetes());

  @Test
  void theFlagAndAnEmptyDirAreAdded() {
    rule.fixes(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
        spec:
          containers:
            - name: «web»
              image: shop:1 # the front
              ports:
                - containerPort: 8080
          restartPolicy: Always
        """,
        UNSAFE,
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
        spec:
          containers:
            - name: web
              image: shop:1 # the front
              securityContext:
                readOnlyRootFilesystem: true
              volumeMounts:
                - name: tmp
                  mountPath: /tmp
              ports:
                - containerPort: 8080
          volumes:
            - name: tmp
              emptyDir: {}
          restartPolicy: Always
        """);
  }

  @Test
  void whatIsThereIsExtendedInItsOwnStyle() {
    rule.fixes(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
            name: shop
        spec:
            selector: {}
            template:
                spec:
                    volumes:
                    - name: tmp
                      configMap: {name: shop}
                    containers:
                    - image: nginx:1.29
                      name: web
                      securityContext:
                          runAsNonRoot: true # at last
                          readOnlyRootFilesystem: «false»
                      volumeMounts:
                      # the pages
                      -   name: tmp
                          mountPath: /usr/share/nginx
        """,
        UNSAFE,
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
            name: shop
        spec:
            selector: {}
            template:
                spec:
                    volumes:
                    - name: tmp
                      configMap: {name: shop}
                    - name: run
                      emptyDir: {}
                    - name: var-cache-nginx
                      emptyDir: {}
                    - name: tmp-2
                      emptyDir: {}
                    containers:
                    - image: nginx:1.29
                      name: web
                      securityContext:
                          runAsNonRoot: true # at last
                          readOnlyRootFilesystem: true
                      volumeMounts:
                      # the pages
                      -   name: tmp
                          mountPath: /usr/share/nginx
                      -   name: run
                          mountPath: /run
                      -   name: var-cache-nginx
                          mountPath: /var/cache/nginx
                      -   name: tmp-2
                          mountPath: /tmp
        """);
  }

  @Test
  void containersOfOnePodHaveVolumesOfTheirOwn() {
    rule.fixes(
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: night}
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  initContainers:
                  - name: «copy»
                    image: shop:1
                    securityContext: {runAsUser: 1000}
                  containers:
                  - name: «work»
                    image: shop:1
                    securityContext: {}
        """,
        UNSAFE,
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: night}
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  initContainers:
                  - name: copy
                    image: shop:1
                    volumeMounts:
                    - name: copy-tmp
                      mountPath: /tmp
                    securityContext: {runAsUser: 1000, readOnlyRootFilesystem: true}
                  containers:
                  - name: work
                    image: shop:1
                    volumeMounts:
                    - name: work-tmp
                      mountPath: /tmp
                    securityContext: {readOnlyRootFilesystem: true}
                  volumes:
                  - name: copy-tmp
                    emptyDir: {}
                  - name: work-tmp
                    emptyDir: {}
        """);
  }

  @Test
  void whereFoldersAreMountedTheFlagIsEnough() {
    rule.fixes(
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          selector: {}
          template:
            spec:
              containers:
                - name: «db»
                  image: redis:8
                  volumeMounts:
                    - {name: data, mountPath: /data/}
                    - {name: scratch, mountPath: /tmp}
        """,
        UNSAFE,
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          selector: {}
          template:
            spec:
              containers:
                - name: db
                  image: redis:8
                  securityContext:
                    readOnlyRootFilesystem: true
                  volumeMounts:
                    - {name: data, mountPath: /data/}
                    - {name: scratch, mountPath: /tmp}
        """);
  }

  @Test
  void everyKindThatMakesPodsIsLookedAt() {
    rule.finds(
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: ReplicationController
          spec: {template: {spec: {containers: [{name: «a», image: a}]}}}
        - apiVersion: apps/v1
          kind: DaemonSet
          spec: {selector: {}, template: {spec: {containers: [{image: «b»}]}}}
        ---
        apiVersion: batch/v1
        kind: Job
        spec: {template: {spec: {containers: [{name: «c», image: c, securityContext: {privileged: true}}]}}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        spec: {selector: {}, template: {spec: {containers: [{name: «d», image: d}]}}}
        ---
        apiVersion: example.org/v1
        kind: Deployment
        spec: {template: {metadata: {labels: {}}, spec: {containers: [{name: e, image: e}]}}}
        ---
        apiVersion: v1
        kind: Service
        spec: {template: {spec: {containers: [{name: f, image: f}]}}}
        """);
  }

  @Test
  void whatIsReadOnlyOrNotKnownIsNotJudged() {
    rule.staysSilent(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          containers:
            - {name: a, image: a, securityContext: {readOnlyRootFilesystem: true}}
            - {name: b, image: b, securityContext: {readOnlyRootFilesystem: "${RO}"}}
            - {name: c, image: c, securityContext: *gone}
            - {name: d, securityContext: {readOnlyRootFilesystem: false}}
        """);
  }

  @Test
  void windowsHasNoSuchSwitch() {
    rule.staysSilent(
        """
        apiVersion: v1
        kind: Pod
        spec: {os: {name: windows}, containers: [{name: a, image: a}]}
        ---
        apiVersion: v1
        kind: Pod
        spec: {nodeSelector: {kubernetes.io/os: windows}, containers: [{name: a, image: a}]}
        ---
        apiVersion: v1
        kind: Pod
        spec: {containers: [{name: a, image: "example/windows/servercore:ltsc2022"}]}
        """);
  }

  @Test
  void patchesAreJudgedWhereTheyAreLaidOver() {
    String patch =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop}
        spec: {template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: b}]}}}
        """;
    TestRepository repository =
        TestRepository.of(
            Map.of(
                "overlay/kustomization.yaml",
                "resources: [../base]\npatches:\n  - path: patches/image.yaml\n",
                "overlay/patches/image.yaml",
                patch));

    rule.at("overlay/patches/image.yaml", repository).staysSilent(patch);
    rule.staysSilent(patch.replace("metadata: {labels: {app: shop}}, ", ""));
    rule.at("elsewhere.yaml", repository).finds(patch.replace("name: web", "name: «web»"));
  }

  @Test
  void templatesAndSharedPartsAreNotChanged() {
    rule.findsWithoutFix(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          containers:
            - name: «web»
              image: "{{ .Values.image }}"
        """);
    rule.findsWithoutFix(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec:
          containers:
            - name: «a»
              image: a
              securityContext: &shared
                runAsNonRoot: true
            - name: «b»
              image: b
              securityContext: *shared
            - name: «c»
              image: docker:28-dind
        """);
    rule.staysSilent(
        "apiVersion: v1\nkind: Pod\nspec:\n  {{- toYaml .Values.spec | nindent 2 }}\n");
  }

  @Test
  void programsOfOthersAreOnlyShownWhatItWouldBe() {
    rule.shows(
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: «wiki»
              image: someone/wiki:2
        """);
  }

  @Test
  void manifestsInJsonAreReadToo() {
    rule.named("pod.json")
        .findsWithoutFix(
            """
            {"apiVersion": "v1", "kind": "Pod",
             "spec": {"containers": [{"name": «"web"», "image": "shop:1"}]}}
            """);
  }

  @Test
  void aCommandThatWritesFilesTakesMoreThanMounts() {
    rule.findsWithoutFix(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
        spec:
          containers:
            - name: «web»
              image: shop:1
              command: [sh, -c, "date > /etc/started && shop"]
        """);
  }

  @Test
  void unlessItWritesThemToAVolume() {
    rule.fixes(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
        spec:
          containers:
            - image: shop:1
              name: «web»
              command: [sh, -c, "date > /var/shop/started && shop"]
              volumeMounts:
                - name: shop
                  mountPath: /var/shop
                - name: tmp
                  mountPath: /tmp
        """,
        UNSAFE,
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
        spec:
          containers:
            - image: shop:1
              name: web
              securityContext:
                readOnlyRootFilesystem: true
              command: [sh, -c, "date > /var/shop/started && shop"]
              volumeMounts:
                - name: shop
                  mountPath: /var/shop
                - name: tmp
                  mountPath: /tmp
        """);
  }
}
