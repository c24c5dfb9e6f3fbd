package dev.plimsoll.taskdef;

import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.SequenceStyle;
import java.util.List;

/// The language that a task definition is written in.
public interface Dialect {
  Notation notation();

  Spelling spelling();

  /// How lists are set, where the language sets them by indentation.
  default SequenceStyle lists() {
    return SequenceStyle.USUAL;
  }

  /// What a value may come to: itself, the branches of a condition, what a name stands for. A value
  /// that nobody knows is itself; one that takes its member away is none.
  default List<Node> possible(Node value) {
    return List.of(value.resolved());
  }

  /// JSON, which computes nothing.
  Dialect JSON =
      new Dialect() {
        @Override
        public Notation notation() {
          return Notation.JSON;
        }

        @Override
        public Spelling spelling() {
          return Spelling.CAMEL;
        }
      };
}
