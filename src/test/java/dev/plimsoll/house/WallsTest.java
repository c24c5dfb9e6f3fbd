package dev.plimsoll.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rooms of the house, and which of them may use which.
class WallsTest {
  private static final String ROOT = "dev.plimsoll";
  private static final List<String> MODELS =
      List.of(
          "text",
          "shell",
          "tree",
          "image",
          "dockerfile",
          "compose",
          "taskdef",
          "kubernetes",
          "hcl");

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("diff", List.of("text")),
          Map.entry("shell", List.of("text")),
          Map.entry("tree", List.of("text")),
          Map.entry("image", List.of("tree", "text")),
          Map.entry("dockerfile", List.of("shell", "text")),
          Map.entry("compose", List.of("tree", "text")),
          Map.entry("hcl", List.of("tree", "text")),
          Map.entry("taskdef", List.of("hcl", "tree", "text")),
          Map.entry("kubernetes", List.of("tree", "text")),
          Map.entry("rule", MODELS),
          Map.entry("deployment", and(MODELS, "rule")),
          Map.entry("rules", and(MODELS, "rule", "deployment")),
          Map.entry("config", List.of("tree", "rule", "text")),
          Map.entry("engine", and(MODELS, "rule", "rules", "config")),
          Map.entry("report", List.of("dockerfile", "shell", "engine", "rule", "text")),
          Map.entry("review", List.of("config", "engine", "rule", "diff", "text")),
          Map.entry("recovery", List.of("database", "queue", "review")),
          Map.entry("setup", List.of("database")),
          Map.entry(
              "github",
              List.of("overview", "recovery", "review", "rule", "setup", "signin", "text")),
          Map.entry("database", List.of()),
          Map.entry("queue", List.of("database")),
          Map.entry("signin", List.of("database")),
          Map.entry("overview", List.of("database", "queue", "signin")),
          Map.entry("talk", List.of()),
          Map.entry("answer", List.of("talk", "review", "config", "engine", "rule", "text")),
          Map.entry(
              "server",
              List.of(
                  "database",
                  "queue",
                  "recovery",
                  "review",
                  "report",
                  "talk",
                  "pages",
                  "playground",
                  "overview",
                  "setup",
                  "signin")),
          Map.entry("playground", and(MODELS, "engine", "report", "rule", "rules")),
          Map.entry(
              "pages",
              List.of(
                  "overview", "playground", "report", "engine", "rule", "setup", "signin", "text")),
          Map.entry("checkout", List.of("rule", "engine", "text")),
          Map.entry(
              "cli",
              List.of(
                  "checkout", "config", "dockerfile", "engine", "report", "rule", "rules", "text")),
          Map.entry(
              "telemetry",
              List.of("database", "queue", "github", "review", "server", "engine", "rule")),
          Map.entry(
              "doctor",
              List.of("database", "queue", "github", "review", "report", "engine", "setup")),
          // The stand-in shares no code with what it judges.
          Map.entry("demo", List.of()));

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static List<String> and(List<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).toList();
  }

  @Test
  void classesWereSeenInEveryRoom() {
    Set<String> rooms = PRODUCT.stream().map(WallsTest::room).collect(toSet());
    assertThat(rooms).containsAll(MAY_USE.keySet()).contains("app");
  }

  @Test
  void thePlanNamesEveryRoom() {
    Set<String> rooms = PRODUCT.stream().map(WallsTest::room).collect(toSet());
    rooms.remove("app");
    assertThat(MAY_USE.keySet()).containsAll(rooms);
  }

  @TestFactory
  Stream<DynamicTest> arrowsPointOneWay() {
    return MAY_USE.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey() + " uses only " + entry.getValue(),
                () -> holds(entry.getKey(), entry.getValue())));
  }

  private static void holds(String room, List<String> allowed) {
    String[] permitted =
        Stream.concat(Stream.of(room), allowed.stream())
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
    classes()
        .that()
        .resideInAPackage(ROOT + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(permitted)))
        .check(PRODUCT);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void kohsukeStaysInGithub() {
    staysIn("org.kohsuke..", "github");
  }

  @Test
  void javalinStaysInServerAndApp() {
    staysIn("io.javalin..", "server", "app");
  }

  @Test
  void figuresAndTracesStayInTelemetry() {
    staysIn("io.micrometer..", "telemetry");
    staysIn("io.opentelemetry..", "telemetry");
  }

  @Test
  void sqlStaysInTheRoomsThatKeepSomething() {
    staysIn("java.sql..", "database", "queue", "recovery", "setup", "signin", "overview");
  }

  @Test
  void modelsAndRulesKnowNoJackson() {
    noClasses()
        .that()
        .resideInAnyPackage(
            rooms("text", "image", "dockerfile", "shell", "rule", "rules", "config", "engine"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(PRODUCT);
  }

  @Test
  void theDomainDoesNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(
            rooms(
                "text",
                "diff",
                "shell",
                "tree",
                "image",
                "deployment",
                "dockerfile",
                "compose",
                "kubernetes",
                "taskdef",
                "hcl",
                "rule",
                "rules",
                "config",
                "engine",
                "review",
                "answer"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
        .check(PRODUCT);
  }

  @Test
  void clocksAreInjected() {
    noClasses().should().callMethod(Instant.class, "now").check(PRODUCT);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(PRODUCT);
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms("app", "demo"))
        .should()
        .callMethod(Clock.class, "systemUTC")
        .check(PRODUCT);
  }

  @Test
  void nothingHasAnEmptyName() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common)")
        .check(PRODUCT);
  }

  private static void staysIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PRODUCT);
  }

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0];
  }
}
