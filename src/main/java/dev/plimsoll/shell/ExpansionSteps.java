package dev.plimsoll.shell;

import dev.plimsoll.shell.Redirect.Operator;
import dev.plimsoll.shell.Substitutions.Substitution;
import dev.plimsoll.shell.Ways.Exit;
import java.util.List;
import java.util.Set;

/// Runs the substitutions in words and redirections.
final class ExpansionSteps<S> {
  private final Interpreter<S> interpreter;

  ExpansionSteps(Interpreter<S> interpreter) {
    this.interpreter = interpreter;
  }

  /// All of a simple command's words; fails where the last substitution fails, which counts if
  /// there is no command.
  Ways<S> simple(Node.Simple node, Set<Config<S>> in) {
    Ways<S> ways = Ways.success(in);
    for (Assignment assignment : node.assignments()) {
      ways = after(Substitutions.in(assignment.value()), ways);
      for (Word element : assignment.elements()) {
        ways = after(Substitutions.in(element), ways);
      }
    }
    for (Word word : node.words()) {
      ways = after(Substitutions.in(word), ways);
    }
    for (Redirect redirect : node.redirects()) {
      ways = after(Substitutions.in(expandedWord(redirect)), ways);
    }
    return ways;
  }

  Set<Config<S>> words(List<Word> words, Set<Config<S>> in) {
    Ways<S> ways = Ways.success(in);
    for (Word word : words) {
      ways = after(Substitutions.in(word), ways);
    }
    return ways.goingOn();
  }

  Set<Config<S>> parts(List<Part> parts, Set<Config<S>> in) {
    return after(Substitutions.in(parts), Ways.success(in)).goingOn();
  }

  Set<Config<S>> redirects(List<Redirect> redirects, Set<Config<S>> in) {
    return words(redirects.stream().map(ExpansionSteps::expandedWord).toList(), in);
  }

  private static Word expandedWord(Redirect redirect) {
    return redirect.heredoc().map(Heredoc::body).orElse(redirect.target());
  }

  /// Whether the file of a redirection may not be there or not be writable.
  static boolean mayNotOpen(List<Redirect> redirects) {
    for (Redirect redirect : redirects) {
      if (mayNotOpen(redirect)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayNotOpen(Redirect redirect) {
    Operator operator = redirect.operator();
    boolean opensFile =
        switch (operator) {
          case INPUT, OUTPUT, CLOBBER, APPEND, READ_WRITE -> true;
          case OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR -> true;
          case DUPLICATE_INPUT, DUPLICATE_OUTPUT, HEREDOC, HEREDOC_TABS, HERE_STRING -> false;
        };
    return opensFile && !redirect.target().prefix().startsWith("/dev/");
  }

  private Ways<S> after(List<Substitution> substitutions, Ways<S> before) {
    Ways<S> ways = before;
    for (Substitution substitution : substitutions) {
      Set<Config<S>> in = ways.goingOn();
      Node body = substitution.script().body();
      // bash switches `set -e` off in a substitution, other shells do not
      Ways<S> next = interpreter.subshell(body, in, false);
      if (in.stream().anyMatch(Config::errexit)) {
        next.addAll(interpreter.subshell(body, in, true));
      }
      if (substitution.perhaps()) {
        next.addAll(Exit.SUCCESS, in);
      }
      ways = next;
    }
    return ways;
  }
}
