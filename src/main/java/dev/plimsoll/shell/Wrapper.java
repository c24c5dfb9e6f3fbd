package dev.plimsoll.shell;

/// Programs and builtins that run the command given in their arguments.
enum Wrapper {
  SUDO,
  DOAS,
  ENV,
  EXEC,
  COMMAND,
  BUILTIN,
  TIME,
  NICE,
  IONICE,
  NOHUP,
  SETSID,
  TIMEOUT(1),
  STDBUF,
  XARGS,
  GOSU(1),
  SU_EXEC(1),
  TINI,
  DUMB_INIT,
  FAKEROOT,
  EATMYDATA,
  BUSYBOX;

  private final int operands;

  Wrapper() {
    this(0);
  }

  Wrapper(int operands) {
    this.operands = operands;
  }

  /// The number of operands before the command, such as the duration of `timeout`.
  int operands() {
    return operands;
  }

  /// Whether `name=value` may stand before the command.
  boolean takesAssignments() {
    return this == ENV || this == SUDO || this == DOAS;
  }

  /// Whether an option makes it do something else than running the command.
  boolean isQuery(Option option) {
    return switch (this) {
      case COMMAND -> option.name().equals("-v") || option.name().equals("-V");
      case ENV -> option.name().equals("-S") || option.name().equals("--split-string");
      case SUDO -> option.name().equals("-l") || option.name().equals("-v");
      default -> false;
    };
  }
}
