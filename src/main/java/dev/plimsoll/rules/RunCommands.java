package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Node;
import dev.plimsoll.shell.Script;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The commands of a RUN as text to which others are added, in the RUN's own style.
record RunCommands(Dockerfile file, Run run, Script script) {
  /// What a command of one shell means to those behind it, so that two shells cannot become one.
  private static final Set<String> LASTING =
      Set.of(
          "cd",
          "pushd",
          "popd",
          "export",
          "set",
          "unset",
          "shopt",
          "source",
          ".",
          "umask",
          "exec",
          "exit",
          "return",
          "trap",
          "alias",
          "ulimit",
          "eval",
          "readonly",
          "local",
          "declare",
          "");

  /// One more command at the end, which runs if those before it succeeded; empty where there is no
  /// place for it.
  Optional<Edit> append(String command) {
    if (run.form() instanceof CommandForm.ExecForm) {
      return Optional.empty();
    }
    Script body = bodyOfHeredoc().orElse(script);
    boolean lines = body != script || run.form() instanceof CommandForm.ScriptForm;
    return lastStatement(body)
        .map(last -> Edit.insert(last.end(), separator(body, last, lines) + command));
  }

  /// One more command in front of another one.
  Edit before(Command command, String added) {
    return Edit.insert(
        command.span().start(), added + ContinuationStyle.of(file, run).separator("&&"));
  }

  /// The text between the last command and the first of the `next` RUN becomes `&&`.
  Edit join(RunCommands next) {
    int start = lastStatement(script).orElseThrow().end();
    int end = next.script.body().span().start();
    Span gap = new Span(start, end);
    return Edit.replace(gap, ContinuationStyle.of(file, next.run).separator("&&"));
  }

  /// Whether it is one chain of `&&` in shell form that leaves nothing behind in its shell, without
  /// flags or comments that another RUN could not have.
  boolean isPlainChain() {
    return run.form() instanceof CommandForm.ShellForm
        && run.statement().flags().isEmpty()
        && run.statement().heredocs().isEmpty()
        && script.comments().isEmpty()
        && script.body().statements().size() == 1
        && lastStatement(script).isPresent()
        && isChain(script.body().statements().getFirst().node())
        && script.commands().stream().noneMatch(command -> LASTING.contains(command.name()));
  }

  private static boolean isChain(Node node) {
    return elements(node).allMatch(Node.Simple.class::isInstance);
  }

  /// The elements of a chain of `&&`; of anything else the node itself.
  private static Stream<Node> elements(Node node) {
    return node instanceof Node.AndOr list
            && list.rest().stream().allMatch(each -> each.connector() == Node.Connector.AND)
        ? Stream.concat(Stream.of(list.first()), list.rest().stream().map(Node.Branch::node))
        : Stream.of(node);
  }

  /// The elements of the one chain of `&&` that the script is; none if it is something else.
  List<Node> chain() {
    List<Node.Statement> statements = script.body().statements();
    return statements.size() == 1 && !statements.getFirst().background()
        ? elements(statements.getFirst().node()).toList()
        : List.of();
  }

  private String separator(Script body, Span last, boolean lines) {
    boolean stops = stopsOnError(body);
    if (lines) {
      return stops ? file.source().lineEnding().characters() + indentation(last) : " && ";
    }
    boolean sequence = body.body().statements().size() > 1;
    return ContinuationStyle.of(file, run).separator(sequence && stops ? ";" : "&&");
  }

  private String indentation(Span statement) {
    SourceText source = file.source();
    String line = source.slice(source.line(source.lineAt(statement.start())));
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /// The script that a shell reads from a heredoc, where that is all the RUN does.
  private Optional<Script> bodyOfHeredoc() {
    return run.statement().heredocs().size() == 1 && chain().size() == 1
        ? script.commands().stream().findFirst().flatMap(Command::script)
        : Optional.empty();
  }

  private boolean stopsOnError(Script body) {
    boolean option =
        body.commands().stream()
            .filter(command -> command.is("set"))
            .anyMatch(set ->
                set.has("-e") || set.arguments().stream().anyMatch(word -> word.is("errexit")));
    boolean shell = file.script(run).filter(own -> own.shell().errexit()).isPresent();
    boolean called = body != script && script.commands().getFirst().has("-e");
    return option || shell || called;
  }

  /// The last statement, if it is in the foreground.
  private static Optional<Span> lastStatement(Script body) {
    List<Node.Statement> statements = body.body().statements();
    return statements.isEmpty() || statements.getLast().background()
        ? Optional.empty()
        : Optional.of(statements.getLast().node().span());
  }
}
