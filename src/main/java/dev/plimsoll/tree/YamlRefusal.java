package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/// Says in a problem why the YAML parser stopped, and tells templates from mistakes: where it
/// stopped, a template has a mark of its engine.
final class YamlRefusal {
  static final String TEMPLATE =
      "this is a template, which is YAML only once it is rendered; it was not checked";
  private static final List<String> TEMPLATE_MARKS = List.of("{{", "{%", "{#", "<%");

  private final SourceText source;
  private final int start;

  YamlRefusal(SourceText source, int start) {
    this.source = source;
    this.start = start;
  }

  /// Adds the problem; true if the file is a template.
  boolean report(RuntimeException refused, TreeBuilder builder) {
    switch (refused) {
      case MarkedYamlEngineException marked -> {
        Optional<Integer> templateMark =
            Stream.of(marked.getProblemMark(), marked.getContextMark())
                .flatMap(Optional::stream)
                .map(this::offset)
                .filter(this::isOnTemplateLine)
                .findFirst();
        if (templateMark.isPresent()) {
          builder.problem(TreeProblem.Kind.TEMPLATE, templateMark.get(), TEMPLATE);
          return true;
        }
        int offset = marked.getProblemMark().or(marked::getContextMark).map(this::offset).orElse(0);
        builder.problem(TreeProblem.Kind.SYNTAX, offset, message(marked));
      }
      case ReaderException reader ->
          builder.problem(
              TreeProblem.Kind.SYNTAX,
              start + reader.getPosition(),
              "the control character U+%04X is not allowed".formatted(reader.getCodePoint()));
      default ->
          builder.problem(
              TreeProblem.Kind.SYNTAX, 0, "not readable as YAML: " + refused.getMessage());
    }
    return false;
  }

  private int offset(Mark mark) {
    return Math.min(start + mark.getIndex(), source.length());
  }

  private boolean isOnTemplateLine(int offset) {
    Span line = source.line(source.lineAt(offset));
    String text = source.slice(line);
    return TEMPLATE_MARKS.stream().anyMatch(text::contains);
  }

  private static String message(MarkedYamlEngineException marked) {
    String problem = Optional.ofNullable(marked.getProblem()).orElse("not readable as YAML");
    String hint = problem.replaceFirst("\\s*\\(Do not use .* for indentation\\)$", "").strip();
    String plain =
        ByteText.decode(hint.endsWith(".") ? hint.substring(0, hint.length() - 1) : hint);
    return Optional.ofNullable(marked.getContext())
        .map(context -> plain + " " + context)
        .orElse(plain);
  }
}
