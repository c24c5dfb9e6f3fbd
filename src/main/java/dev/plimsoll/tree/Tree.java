package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a YAML or JSON file holds.
///
/// @param documents their roots in order; as far as they could be read, where a problem stopped the
///   reader, and none for a template whose structure is not known before it is rendered
/// @param problems in the order of their places
public record Tree(SourceText source, List<Node> documents, List<TreeProblem> problems) {
  public Tree {
    documents = List.copyOf(documents);
    problems = problems.stream().sorted(Comparator.comparing(TreeProblem::position)).toList();
  }

  /// The first document.
  public Optional<Node> root() {
    return documents.isEmpty() ? Optional.empty() : Optional.of(documents.getFirst());
  }

  /// Whether the file is the source of a template engine.
  public boolean isTemplate() {
    return problems.stream().anyMatch(problem -> problem.kind() == TreeProblem.Kind.TEMPLATE);
  }
}
