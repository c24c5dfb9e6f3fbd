package dev.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/// A command of any form.
///
/// The grammar is POSIX.1-2024 XCU 2.10.2. From bash come [Conditional], [Arithmetic], `select`,
/// `for ((…))`, `function name`, `|&`, `;&` and `;;&`. Layers that hold a single thing are left
/// out: a pipeline of one command is that command, a list of one pipeline is that pipeline.
public sealed interface Node extends Located {
  /// Commands one after the other: the inside of a group, a branch, a loop, or a whole script.
  record Block(Extent extent, List<Statement> statements) implements Node {}

  /// One entry of a block; `background` when `&` follows it.
  record Statement(Node node, boolean background) {}

  /// `a && b || c`: at least two elements, evaluated from left to right.
  record AndOr(Extent extent, Node first, List<Branch> rest) implements Node {}

  /// `&&` or `||` and what follows it.
  record Branch(Connector connector, Node node) {}

  /// How an element of an [AndOr] depends on what is before it.
  enum Connector {
    AND,
    OR
  }

  /// `a | b`: two or more commands.
  record Pipeline(Extent extent, List<Node> commands) implements Node {}

  /// `! command`.
  record Negation(Extent extent, Node node) implements Node {}

  /// Assignments, words and redirections; any of the three may be all there is.
  record Simple(
      Extent extent, List<Assignment> assignments, List<Word> words, List<Redirect> redirects)
      implements Node {}

  /// `{ …; }`.
  record Group(Extent extent, Block body) implements Node {}

  /// `( … )`.
  record Subshell(Extent extent, Block body) implements Node {}

  /// `if`, each `elif` as a further clause.
  record If(Extent extent, List<Clause> clauses, Optional<Block> otherwise) implements Node {}

  /// A condition and what runs if it holds.
  record Clause(Block condition, Block body) {}

  /// `while`, or `until` when `negated`.
  record While(Extent extent, boolean negated, Block condition, Block body) implements Node {}

  /// `for` and bash's `select`; without `in` the words are those of `"$@"`, and `words` is empty.
  record For(Extent extent, String variable, List<Word> words, Block body) implements Node {}

  /// bash's `for ((…; …; …))`.
  record ArithmeticFor(Extent extent, List<Part> header, Block body) implements Node {}

  /// `case word in pattern) body ;; esac`.
  record Case(Extent extent, Word subject, List<Item> items) implements Node {}

  /// The patterns of a case and what runs on a match; `fallsThrough` for bash's `;&` and `;;&`.
  record Item(List<Word> patterns, Block body, boolean fallsThrough) {}

  /// `name() body` and `function name body`.
  record Function(Extent extent, String name, Node body) implements Node {}

  /// bash's `[[ … ]]`, as the words between.
  record Conditional(Extent extent, List<Word> words) implements Node {}

  /// bash's `((…))`.
  record Arithmetic(Extent extent, List<Part> parts) implements Node {}

  /// A compound command with redirections behind it.
  record Redirected(Extent extent, Node node, List<Redirect> redirects) implements Node {}

  /// Text that was not read, and why; it goes to the end of what a shell would read at once.
  record Opaque(Extent extent, Cause cause, String reason) implements Node {}

  /// The kinds of [Opaque] text.
  enum Cause {
    /// Another language than the shell's.
    DIALECT,
    /// No shell would read it.
    SYNTAX,
    /// A construct this parser does not know or does not follow so deep.
    UNSUPPORTED
  }
}
