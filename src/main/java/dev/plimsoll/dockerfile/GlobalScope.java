package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Value.Invalid;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The build arguments before the first FROM, which the FROM lines see and stages take over by
/// declaring them again.
final class GlobalScope implements Variables {
  /// What the builder sets by itself; only the build tells the values.
  private static final Set<String> PLATFORM =
      Set.of(
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDOSVERSION",
          "BUILDARCH",
          "BUILDVARIANT",
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETOSVERSION",
          "TARGETARCH",
          "TARGETVARIANT",
          "TARGETSTAGE");

  private final Map<String, Variable> arguments = new HashMap<>();

  GlobalScope(List<Instruction> preamble, char escape, Work work) {
    for (Instruction instruction : preamble) {
      if (instruction instanceof Arg arg) {
        arg.parameters().forEach(parameter -> declare(parameter, escape, work));
      }
    }
  }

  private void declare(Arg.Parameter parameter, char escape, Work work) {
    String name = parameter.name().text();
    if (parameter.value().isPresent()) {
      String text = parameter.value().get().text();
      arguments.put(name, variable(Expansion.expand(text, escape, this, work)));
    } else {
      arguments.putIfAbsent(
          name,
          get(name) instanceof Variable.Undetermined platform
              ? platform
              : new Variable.NoDefault(name));
    }
  }

  private static Variable variable(Value value) {
    return switch (value) {
      case Known(String text) -> new Variable.Set(text);
      case Unknown(String reason) -> new Variable.Undetermined(reason);
      case Invalid(String reason) -> new Variable.Undetermined(reason);
    };
  }

  @Override
  public Variable get(String name) {
    Variable set = arguments.get(name);
    if (set != null) {
      return set;
    }
    return PLATFORM.contains(name)
        ? new Variable.Undetermined(name + " depends on the build")
        : new Variable.Unset(name);
  }
}
