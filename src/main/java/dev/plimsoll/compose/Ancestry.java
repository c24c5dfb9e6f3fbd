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

/// Which services of a file extend which, see
/// <https://docs.docker.com/reference/compose-file/services/#extends>.
final class Ancestry {
  private static final int MOST_GENERATIONS = 32;

  private final Map<String, List<Service>> byName = new HashMap<>();

  void add(Service service) {
    byName.computeIfAbsent(service.name(), _ -> new ArrayList<>()).add(service);
  }

  /// The service, the one that it extends, and so on, as far as they stand in this file.
  List<Service> of(Service service) {
    List<Service> line = new ArrayList<>();
    Optional<Service> next = Optional.of(service);
    while (next.isPresent() && line.size() < MOST_GENERATIONS) {
      line.add(next.get());
      next = base(next.get()).filter(base -> !line.contains(base));
    }
    return line;
  }

  /// Whether nothing that the service inherits stands elsewhere: no other file, no second service
  /// of the same name, no circle.
  boolean isKnown(Service service) {
    List<Service> line = of(service);
    return line.stream().allMatch(this::isComplete) && !extendsAnything(line.getLast());
  }

  private boolean isComplete(Service service) {
    return byName.getOrDefault(service.name(), List.of()).size() == 1
        && service.body().map(MappingNode::closed).orElse(true);
  }

  private static boolean extendsAnything(Service service) {
    return !(service.lookup("extends") instanceof Lookup.Absent);
  }

  private Optional<Service> base(Service service) {
    return service
        .lookup("extends")
        .found()
        .map(Entry::value)
        .flatMap(Ancestry::nameInThisFile)
        .map(name -> byName.getOrDefault(name, List.of()))
        .filter(services -> services.size() == 1)
        .map(List::getFirst);
  }

  private static Optional<String> nameInThisFile(Node value) {
    return switch (value.resolved()) {
      case ScalarNode scalar -> Interpolation.literal(scalar.value());
      case MappingNode mapping when mapping.entry("file").isEmpty() ->
          mapping.value("service").flatMap(Ancestry::nameInThisFile);
      default -> Optional.empty();
    };
  }
}
