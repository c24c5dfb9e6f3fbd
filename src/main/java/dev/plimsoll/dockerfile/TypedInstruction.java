package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import dev.plimsoll.dockerfile.CommandForm.ScriptForm;
import dev.plimsoll.dockerfile.CommandForm.ShellForm;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives the arguments of an instruction their types (BuildKit's dispatch table and
/// `line_parsers.go`).
final class TypedInstruction {
  private final byte escape;
  private final Problems problems;

  TypedInstruction(byte escape, Problems problems) {
    this.escape = escape;
    this.problems = problems;
  }

  /// The typed instruction.
  ///
  /// @param wrapped what ONBUILD wraps
  Instruction of(SplitCommand command, Statement statement, @Nullable Instruction wrapped) {
    checkArray(command.json(), command.arguments());
    return switch (command.keyword()) {
      case FROM -> from(statement);
      case RUN -> new Run(statement, form(command, statement));
      case CMD -> new Cmd(statement, form(command, statement));
      case ENTRYPOINT -> new Entrypoint(statement, form(command, statement));
      case SHELL -> new Shell(statement, form(command, statement));
      case HEALTHCHECK -> healthcheck(statement);
      case ADD, COPY -> transfer(command, statement);
      case VOLUME -> new Volume(statement, list(command), command.json().isExec());
      case EXPOSE -> new Expose(statement, Words.split(statement.arguments()));
      case ENV -> new Env(statement, assignments(command, statement));
      case LABEL -> new Label(statement, assignments(command, statement));
      case ARG -> arg(statement);
      case USER -> new User(statement, rest(statement));
      case WORKDIR -> new Workdir(statement, rest(statement));
      case STOPSIGNAL -> new Stopsignal(statement, rest(statement));
      case MAINTAINER -> new Maintainer(statement, rest(statement));
      case ONBUILD -> new Onbuild(statement, Optional.ofNullable(wrapped));
      case UNKNOWN -> new Unknown(statement);
    };
  }

  private void checkArray(JsonArray array, SplicedText written) {
    if (array.kind() == JsonArray.Kind.NOT_ONLY_STRINGS) {
      problems.fatal(written.span(), "A JSON array of arguments must hold nothing but strings.");
    }
  }

  private static Word rest(Statement statement) {
    SplicedText arguments = statement.arguments();
    return Words.word(arguments, 0, arguments.length());
  }

  private static From from(Statement statement) {
    List<Word> words = Words.split(statement.arguments());
    Word image = words.isEmpty() ? missing(statement) : words.getFirst();
    boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS");
    return new From(statement, image, named ? Optional.of(words.get(2)) : Optional.empty());
  }

  private static Word missing(Statement statement) {
    return Word.missing(statement.arguments().span().end());
  }

  private static CommandForm form(SplitCommand command, Statement statement) {
    if (command.json().isExec()) {
      return new ExecForm(command.json().words());
    }
    SplicedText text = command.arguments();
    if (!statement.heredocs().isEmpty() && HeredocOperator.readable(text.toString()).isPresent()) {
      return new ScriptForm(statement.heredocs().getFirst());
    }
    return new ShellForm(text);
  }

  private static List<Word> list(SplitCommand command) {
    return command.json().isExec() ? command.json().words() : Words.split(command.arguments());
  }

  /// The type ends at the first white space, told byte by byte.
  private Healthcheck healthcheck(Statement statement) {
    SplicedText arguments = statement.arguments();
    int typeEnd = 0;
    while (typeEnd < arguments.length() && !WhiteSpace.isByteSpace(arguments.byteAt(typeEnd))) {
      typeEnd++;
    }
    int start = typeEnd;
    while (start < arguments.length() && WhiteSpace.isByteSpace(arguments.byteAt(start))) {
      start++;
    }
    Word type = Words.word(arguments, 0, typeEnd);
    SplicedText command = arguments.part(start, arguments.length());
    if (typeEnd == 0 || command.isEmpty()) {
      return new Healthcheck(statement, type, Optional.empty());
    }
    JsonArray json = JsonArray.read(command);
    checkArray(json, command);
    CommandForm form = json.isExec() ? new ExecForm(json.words()) : new ShellForm(command);
    return new Healthcheck(statement, type, Optional.of(form));
  }

  private static Instruction transfer(SplitCommand command, Statement statement) {
    List<Word> words = list(command);
    List<Word> sources = new ArrayList<>();
    List<Heredoc> heredocs = new ArrayList<>();
    Map<String, Heredoc> byName = new HashMap<>();
    statement.heredocs().forEach(heredoc -> byName.put(heredoc.name(), heredoc));
    for (Word word : words.subList(0, Math.max(0, words.size() - 1))) {
      HeredocOperator.readable(word.text())
          .map(operator -> byName.get(operator.name()))
          .ifPresentOrElse(heredocs::add, () -> sources.add(word));
    }
    Word destination = words.isEmpty() ? missing(statement) : words.getLast();
    boolean exec = command.json().isExec();
    return command.keyword() == Keyword.ADD
        ? new Add(statement, sources, heredocs, destination, exec)
        : new Copy(statement, sources, heredocs, destination, exec);
  }

  private Arg arg(Statement statement) {
    List<Arg.Parameter> parameters = new ArrayList<>();
    for (SplicedText word : Words.quoted(statement.arguments(), escape)) {
      int equals = indexOf(word, '=');
      parameters.add(
          equals < 0
              ? new Arg.Parameter(Words.word(word, 0, word.length()), Optional.empty())
              : new Arg.Parameter(
                  Words.word(word, 0, equals),
                  Optional.of(Words.word(word, equals + 1, word.length()))));
    }
    return new Arg(statement, parameters);
  }

  private List<Assignment> assignments(SplitCommand command, Statement statement) {
    SplicedText arguments = statement.arguments();
    List<SplicedText> words = Words.quoted(arguments, escape);
    if (words.isEmpty()) {
      return List.of();
    }
    if (indexOf(words.getFirst(), '=') < 0) {
      return oldForm(command, arguments);
    }
    List<Assignment> assignments = new ArrayList<>(words.size());
    for (SplicedText word : words) {
      int equals = indexOf(word, '=');
      if (equals < 0) {
        problems.fatal(
            word.span(), "There is no = in this word; it must have the form name=value.");
      } else {
        assignments.add(
            new Assignment(
                Words.word(word, 0, equals), Words.word(word, equals + 1, word.length()), true));
      }
    }
    return assignments;
  }

  private List<Assignment> oldForm(SplitCommand command, SplicedText arguments) {
    int nameEnd = Words.end(arguments, 0);
    if (nameEnd == arguments.length()) {
      problems.fatal(arguments.span(), command.name() + " must have two arguments.");
      return List.of();
    }
    Word name = Words.word(arguments, 0, nameEnd);
    Word value = Words.word(arguments, Words.skip(arguments, nameEnd), arguments.length());
    return List.of(new Assignment(name, value, false));
  }

  private static int indexOf(SplicedText text, char c) {
    for (int i = 0; i < text.length(); i++) {
      if (text.byteAt(i) == c) {
        return i;
      }
    }
    return -1;
  }
}
