package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Body;
import dev.plimsoll.hcl.BodyEnd;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Draft;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.MemberWriter;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a task definition lists its volumes.
public sealed interface VolumeList {
  /// Whether a volume has this name.
  boolean names(String name);

  /// The edits that add empty volumes; empty where there is no place that is sure.
  Optional<List<Edit>> add(SourceText source, List<String> names);

  /// The member `volumes` of an object.
  record Member(MappingNode holder, Dialect dialect) implements VolumeList {
    @Override
    public boolean names(String name) {
      return volumes().stream()
          .flatMap(entry -> dialect.possible(entry.value()).stream())
          .flatMap(list -> list instanceof SequenceNode all ? all.items().stream() : Stream.of())
          .flatMap(item -> dialect.possible(item).stream())
          .flatMap(item ->
              item instanceof MappingNode volume
                  ? dialect.spelling().find(volume, "name").stream()
                  : Stream.of())
          .anyMatch(entry -> says(entry.value().resolved(), name));
    }

    private Optional<Entry> volumes() {
      return dialect.spelling().find(holder, "volumes");
    }

    @Override
    public Optional<List<Edit>> add(SourceText source, List<String> names) {
      Spelling spelling = dialect.spelling();
      List<Draft> added = names.stream().map(name -> volume(spelling, name)).toList();
      Draft.Field list = new Draft.Field(spelling.of("volumes"), new Draft.ListOf(added));
      Optional<Entry> containers = spelling.find(holder, "containerDefinitions");
      return MemberWriter.of(source, holder, dialect.notation(), dialect.lists())
          .flatMap(writer ->
              volumes()
                  .map(entry -> writer.append(entry, added))
                  .orElse(containers.map(entry -> writer.insertBehind(entry, List.of(list)))));
    }

    private static Draft volume(Spelling spelling, String name) {
      return Draft.Fields.of(new Draft.Field(spelling.of("name"), new Draft.Text(name)));
    }
  }

  /// Blocks `volume` in a Terraform resource.
  record Blocks(Body resource) implements VolumeList {
    @Override
    public boolean names(String name) {
      return resource
          .blocks("volume")
          .flatMap(block -> block.body().value("name").stream())
          .anyMatch(value -> says(value, name));
    }

    @Override
    public Optional<List<Edit>> add(SourceText source, List<String> names) {
      return BodyEnd.of(source, resource)
          .map(
              end -> List.of(end.blocks("volume", names.stream().map(Blocks::attribute).toList())));
    }

    private static String attribute(String name) {
      return "name = \"" + name + "\"";
    }
  }

  /// The attribute `volume` of a module, a map from names to what they are.
  record Named(MappingNode call, Dialect dialect) implements VolumeList {
    private static final String VOLUME = "volume";

    @Override
    public boolean names(String name) {
      return map().flatMap(volumes -> volumes.entry(name)).isPresent();
    }

    private Optional<MappingNode> map() {
      return call.value(VOLUME).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    @Override
    public Optional<List<Edit>> add(SourceText source, List<String> names) {
      List<Draft.Field> added =
          names.stream().map(name -> new Draft.Field(name, Draft.Fields.of())).toList();
      Draft.Field map = new Draft.Field(VOLUME, new Draft.Fields(added));
      if (call.entry(VOLUME).isEmpty()) {
        return call.entry("container_definitions")
            .flatMap(entry -> written(source, call, entry, List.of(map)));
      }
      return map()
          .flatMap(volumes ->
              volumes.entries().reversed().stream()
                  .findFirst()
                  .flatMap(last -> written(source, volumes, last, added)));
    }

    private Optional<List<Edit>> written(
        SourceText source, MappingNode holder, Entry before, List<Draft.Field> fields) {
      return MemberWriter.of(source, holder, dialect.notation(), dialect.lists())
          .map(writer -> writer.insertBehind(before, fields));
    }
  }

  /// Nowhere in this file.
  record Elsewhere() implements VolumeList {
    @Override
    public boolean names(String name) {
      return false;
    }

    @Override
    public Optional<List<Edit>> add(SourceText source, List<String> names) {
      return Optional.empty();
    }
  }

  private static boolean says(Node value, String text) {
    return value instanceof ScalarNode scalar && scalar.value().equals(text);
  }
}
