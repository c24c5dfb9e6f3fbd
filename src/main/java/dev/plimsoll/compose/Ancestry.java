package dev.plimsoll.compose;

import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the services of a file have from others: from those they extend, here or in other files,
/// see <https://docs.docker.com/reference/compose-file/services/#extends>, and from files that are
/// put over one another.
final class Ancestry {
  private static final int MOST_GENERATIONS = 32;

  private final Map<String, List<Service>> byName = new HashMap<>();
  private final OtherFiles others;

  Ancestry(OtherFiles others) {
    this.others = others;
  }

  Variables variables() {
    return others.variables();
  }

  void add(Service service) {
    byName.computeIfAbsent(service.name(), _ -> new ArrayList<>()).add(service);
  }

  /// The service, the one that it extends, and so on, as far as they are known; then those of the
  /// file that its own is put over.
  List<Service> of(Service service) {
    List<Service> line = extended(service);
    others
        .overridden()
        .flatMap(file -> only(file, service))
        .ifPresent(below -> line.addAll(below.ancestry().extended(below)));
    return line;
  }

  /// What compose puts over the service without being told.
  List<Service> over(Service service) {
    return others
        .override()
        .flatMap(file -> only(file, service))
        .map(above -> above.ancestry().extended(above))
        .orElse(List.of());
  }

  /// Whether a file that may go together with this one has a word on `key`: a fragment that needs a
  /// service below it, or the service that this one may be put over.
  boolean mayBeSaidElsewhere(Service service, String key) {
    return others.companions(key).stream()
        .flatMap(file -> only(file, service).stream())
        .filter(other -> !other.isWhole() || !others.isBase())
        .anyMatch(other -> !(other.lookup(key) instanceof Lookup.Absent));
  }

  private static Optional<Service> only(ComposeFile file, Service service) {
    return file.service(service.name());
  }

  private List<Service> extended(Service service) {
    List<Service> line = new ArrayList<>();
    Optional<Service> next = Optional.of(service);
    while (next.isPresent() && line.size() < MOST_GENERATIONS) {
      Service current = next.get();
      line.add(current);
      next = current.ancestry().base(current).filter(base -> !line.contains(base));
    }
    return line;
  }

  /// Whether nothing that the service inherits stands where nobody can read it: in a file that is
  /// not known, in a second service of the same name, in a circle.
  boolean isKnown(Service service) {
    return !others.isLoneOverride()
        && of(service).stream().allMatch(Ancestry::isComplete)
        && !extendsAnything(extended(service).getLast());
  }

  private static boolean isComplete(Service service) {
    return service.ancestry().isSingle(service)
        && service.body().map(MappingNode::closed).orElse(true);
  }

  private boolean isSingle(Service service) {
    return byName.getOrDefault(service.name(), List.of()).size() == 1;
  }

  private static boolean extendsAnything(Service service) {
    return !(service.lookup("extends") instanceof Lookup.Absent);
  }

  private Optional<Service> base(Service service) {
    return service.lookup("extends").found().map(Entry::value).flatMap(this::named);
  }

  private Optional<Service> named(Node value) {
    return switch (value.resolved()) {
      case ScalarNode scalar -> Interpolation.literal(scalar.value()).flatMap(this::here);
      case MappingNode mapping -> {
        Optional<String> name = literal(mapping, "service");
        yield mapping.entry("file").isEmpty()
            ? name.flatMap(this::here)
            : literal(mapping, "file")
                .flatMap(others::at)
                .flatMap(file -> name.flatMap(file.ancestry()::here));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Service> here(String name) {
    List<Service> services = byName.getOrDefault(name, List.of());
    return services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty();
  }

  private static Optional<String> literal(MappingNode mapping, String key) {
    return mapping.value(key).orElse(null) instanceof ScalarNode scalar
        ? Interpolation.literal(scalar.value())
        : Optional.empty();
  }
}
