package dev.plimsoll.bench;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Dockerfiles a second on one thread. Each step holds the ones before it.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 7, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class DockerfileBenchmark {
  private static final RepositoryView NOTHING_KNOWN = RepositoryView.unknown();
  private static final Surroundings STANDING_ALONE = Surroundings.unknown("Dockerfile");

  private final Linter linter = Linter.withAllRules();
  private final List<DockerfileRule> rules =
      Catalog.all().stream()
          .filter(DockerfileRule.class::isInstance)
          .map(DockerfileRule.class::cast)
          .toList();

  /// Instructions, words, flags, heredocs, stages and problems; no shell.
  @Benchmark
  public void instructions(FilesToRead files, Done done, Blackhole sink) {
    for (byte[] file : files.contents) {
      sink.consume(DockerfileParser.parse(SourceText.of(file)));
      done.add(file);
    }
  }

  /// The whole model, the commands of each instruction included.
  @Benchmark
  public void parse(FilesToRead files, Done done, Blackhole sink) {
    for (byte[] file : files.contents) {
      Dockerfile model = DockerfileParser.parse(SourceText.of(file));
      model.instructions().forEach(instruction -> sink.consume(model.script(instruction)));
      done.add(file);
    }
  }

  /// The findings of every rule and the fixes they offer.
  @Benchmark
  public void rules(FilesToRead files, Done done, Blackhole sink) {
    for (byte[] file : files.contents) {
      Dockerfile model = DockerfileParser.parse(SourceText.of(file));
      model.instructions().forEach(instruction -> sink.consume(model.script(instruction)));
      rules.forEach(rule -> sink.consume(rule.check(model, STANDING_ALONE)));
      done.add(file);
    }
  }

  /// What the server does: every fix is also applied, read and checked again.
  @Benchmark
  public void proven(FilesToRead files, Done done, Blackhole sink) {
    for (byte[] file : files.contents) {
      SourceText source = SourceText.of(file);
      sink.consume(linter.check("Dockerfile", FileKind.DOCKERFILE, source, NOTHING_KNOWN));
      done.add(file);
    }
  }
}
