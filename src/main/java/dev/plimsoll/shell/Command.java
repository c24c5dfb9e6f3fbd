package dev.plimsoll.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One simple command as a rule wants to see it: what stands before the program is taken off.
///
/// `sudo -E DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get -qq install -y curl` has the name
/// `apt-get`, the subcommand `install`, the operand `curl`, the options `-q` (twice) and `-y`, the
/// wrapper `sudo`, and one assignment. See [Wrapper] for what is taken off.
public final class Command implements Located {
  /// Whether a command runs at all.
  public enum Runs {
    /// On every way through the script that ends in success.
    ALWAYS,
    /// Not on every such way: behind `||`, in a branch, a loop or a function, or behind what may
    /// fail or end the script.
    PERHAPS
  }

  private final Node.Simple node;
  private final Unwrapped unwrapped;
  private final Runs runs;
  private @Nullable Arguments read;
  private @Nullable Script script;
  private boolean scriptRead;

  Command(Node.Simple node, Runs runs) {
    this.node = node;
    this.unwrapped = Unwrapped.of(node);
    this.runs = runs;
  }

  /// The command as it is written.
  public Node.Simple node() {
    return node;
  }

  @Override
  public Extent extent() {
    return node.extent();
  }

  public Runs runs() {
    return runs;
  }

  /// The name of the program without its folders, which need not be known; empty if the name is not
  /// known, or if there are only assignments or redirections.
  public String name() {
    return unwrapped.name();
  }

  /// The program's word and its arguments.
  public List<Word> words() {
    return unwrapped.words();
  }

  /// The words behind the program, as they are.
  public List<Word> arguments() {
    return words().isEmpty() ? List.of() : words().subList(1, words().size());
  }

  /// The names of the wrappers that were taken off, the outermost first.
  public List<String> wrappers() {
    return unwrapped.wrappers();
  }

  /// The variables set for this command, by `name=value` before it or before its wrapper, or by
  /// `env`.
  public List<Assignment> assignments() {
    return unwrapped.assignments();
  }

  public List<Redirect> redirects() {
    return node.redirects();
  }

  /// Whether the program is one of `names`.
  public boolean is(String... names) {
    return !name().isEmpty() && List.of(names).contains(name());
  }

  /// Whether the program's subcommand is one of `names`.
  public boolean does(String... names) {
    return subcommand().filter(List.of(names)::contains).isPresent();
  }

  /// The first operand of a program that has subcommands, such as `install` of `apt-get install`.
  public Optional<String> subcommand() {
    return read().subcommand().flatMap(Word::literal);
  }

  /// The options in the order they are written, clusters such as `-qqy` taken apart.
  public List<Option> options() {
    return read().options();
  }

  /// The arguments that are neither options nor values of options nor the subcommand: the packages
  /// of `apt-get install`, the files of `rm`.
  public List<Word> operands() {
    return read().operands();
  }

  /// The first option with one of these names, dashes included.
  public Optional<Option> option(String... names) {
    List<String> wanted = List.of(names);
    return options().stream().filter(option -> wanted.contains(option.name())).findFirst();
  }

  /// Whether an option with one of these names, dashes included, is given.
  public boolean has(String... names) {
    return option(names).isPresent();
  }

  /// The script of `sh -c '…'` or `sh <<EOF`, if this is such a command and the text can be read. A
  /// variable that the outer shell expands in it is read as one of the inner shell; a script with a
  /// substitution of the outer shell is not read.
  public Optional<Script> script() {
    if (!scriptRead) {
      script = InnerScript.of(this).orElse(null);
      scriptRead = true;
    }
    return Optional.ofNullable(script);
  }

  private Arguments read() {
    Arguments known = read;
    if (known == null) {
      known = Arguments.read(arguments(), OptionTable.of(name()));
      read = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return raw();
  }
}
