package dev.plimsoll.taskdef;

import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a language spells the names of the ECS interface, such as `mountPoints`.
public enum Spelling {
  /// `mountPoints`, in JSON and what Terraform encodes.
  CAMEL,
  /// `MountPoints`, in CloudFormation.
  PASCAL,
  /// `mount_points`, in some Terraform modules.
  SNAKE;

  private static final Pattern HUMP = Pattern.compile("([A-Z])");

  /// A name in this spelling.
  ///
  /// @param name in camel case
  public String of(String name) {
    return switch (this) {
      case CAMEL -> name;
      case PASCAL -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      case SNAKE -> HUMP.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
    };
  }

  /// How the members of members are spelled: the modules hand these on as they are.
  public Spelling inside() {
    return this == SNAKE ? CAMEL : this;
  }

  /// The entry with this name, in this spelling or else in any case of letters.
  ///
  /// @param name in camel case
  public Optional<Entry> find(MappingNode mapping, String name) {
    String own = of(name);
    return Lookup.of(mapping, own)
        .found()
        .or(() ->
            mapping.entries().stream()
                .filter(entry -> entry.name().filter(own::equalsIgnoreCase).isPresent())
                .findFirst());
  }
}
