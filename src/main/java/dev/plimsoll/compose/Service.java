package dev.plimsoll.compose;

import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One service of a compose file.
public final class Service {
  private static final Pattern WINDOWS_IMAGE =
      Pattern.compile("(^|/)windows/|(^|/)windows(:|$)|windowsservercore|nanoserver");

  private final Entry entry;
  private final Ancestry ancestry;
  private final Map<String, Setting> settings = new ConcurrentHashMap<>();
  private volatile @Nullable List<Optional<Mount>> mounts;

  Service(Entry entry, Ancestry ancestry) {
    this.entry = entry;
    this.ancestry = ancestry;
  }

  public String name() {
    return entry.name().orElseThrow();
  }

  /// The key that names it.
  public Span nameSpan() {
    return entry.key().span();
  }

  /// From its name to the end of what it says.
  public Span span() {
    return entry.span();
  }

  /// Its own mapping, or the one that its alias stands for; empty for a service that says nothing.
  public Optional<MappingNode> body() {
    return entry.value().resolved() instanceof MappingNode mapping
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /// Whether its mapping stands below its name, so that it can be written to.
  public boolean ownsBody() {
    return entry.value() instanceof MappingNode;
  }

  /// What it says about `key`, from wherever it has it.
  public Setting setting(String key) {
    Setting known = settings.get(key);
    if (known == null) {
      known = find(key);
      settings.put(key, known);
    }
    return known;
  }

  private Setting find(String key) {
    for (Service service : ancestry.over(this)) {
      Optional<Entry> found = service.lookup(key).found();
      if (found.isPresent()) {
        return given(found.get(), Setting.Origin.OVERRIDE);
      }
    }
    return below(key);
  }

  private Setting below(String key) {
    Setting.Origin from = ownsBody() ? Setting.Origin.OWN : Setting.Origin.MERGED;
    for (Service service : ancestry.of(this)) {
      switch (service.lookup(key)) {
        case Lookup.Own(Entry found) -> {
          return given(found, from);
        }
        case Lookup.Merged(Entry found) -> {
          return given(found, from == Setting.Origin.OWN ? Setting.Origin.MERGED : from);
        }
        case Lookup.Unknown _ -> {
          return new Setting.Unknown();
        }
        case Lookup.Absent _ -> from = Setting.Origin.EXTENDED;
      }
    }
    return ancestry.isKnown(this) && !ancestry.mayBeSaidElsewhere(this, key)
        ? new Setting.Missing()
        : new Setting.Unknown();
  }

  private static Setting given(Entry entry, Setting.Origin origin) {
    boolean reset = entry.value().properties().hasTag("!reset");
    return reset ? new Setting.Unknown() : new Setting.Given(entry, origin);
  }

  /// The services that it has something from, the nearest first: those it extends, and those of the
  /// file that compose puts its own over.
  public List<Service> ancestors() {
    List<Service> line = ancestry.of(this);
    return line.subList(1, line.size());
  }

  Ancestry ancestry() {
    return ancestry;
  }

  /// Whether it says itself what it runs; otherwise it is a fragment to put over another.
  boolean isWhole() {
    return Stream.of("image", "build", "extends")
        .anyMatch(key -> !(lookup(key) instanceof Lookup.Absent));
  }

  Lookup lookup(String key) {
    return body().map(mapping -> Lookup.of(mapping, key)).orElse(new Lookup.Absent());
  }

  /// Its image as written, variables included.
  public Optional<ScalarNode> image() {
    return scalar("image");
  }

  /// Its image; a variable stands for what `.env` says or its default, and empty where there is
  /// neither.
  public Optional<String> imageName() {
    return image().map(ScalarNode::value).flatMap(this::resolved);
  }

  private Optional<String> resolved(String text) {
    return text.indexOf('$') < 0
        ? Optional.of(text)
        : Interpolation.resolve(text, ancestry.variables());
  }

  /// Whether an image is built for it.
  public boolean isBuilt() {
    return setting("build") instanceof Setting.Given;
  }

  /// How it is built; empty where that stands in a file of another folder, or is not known.
  public Optional<Build> build() {
    return Stream.concat(ancestry.over(this).stream(), ancestry.of(this).stream())
        .filter(service -> !(service.lookup("build") instanceof Lookup.Absent))
        .findFirst()
        .filter(service -> service.ancestry == ancestry)
        .flatMap(service -> service.lookup("build").found())
        .flatMap(entry -> Build.of(entry.value(), this::resolved));
  }

  /// Who its processes run as, as written.
  public Optional<ScalarNode> user() {
    return scalar("user");
  }

  /// The user in it, without the group, by `.env` or its default where it is a variable; empty if
  /// it is not known.
  public Optional<String> userName() {
    return user()
        .flatMap(user -> resolved(Interpolation.firstPart(user.value())))
        .map(Interpolation::firstPart);
  }

  private Optional<ScalarNode> scalar(String key) {
    return setting(key) instanceof Setting.Given(Entry found, Setting.Origin _)
            && found.value().resolved() instanceof ScalarNode scalar
            && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /// What its containers are started with, as far as the service itself says it.
  public List<StartCommand> startCommands() {
    return Stream.of("command", "entrypoint")
        .flatMap(key ->
            setting(key) instanceof Setting.Given(Entry found, var _)
                ? Stream.of(found.value().resolved())
                : Stream.empty())
        .map(Service::words)
        .map(StartCommand::new)
        .toList();
  }

  private static String words(Node command) {
    return switch (command) {
      case ScalarNode scalar -> scalar.value();
      case SequenceNode list ->
          list.items().stream()
              .flatMap(item ->
                  item.resolved() instanceof ScalarNode word
                      ? Stream.of(word.value())
                      : Stream.empty())
              .collect(Collectors.joining(" "));
      default -> "";
    };
  }

  /// Whether `docker compose watch` copies files into its containers while they run.
  public boolean isSyncedInto() {
    return setting("develop") instanceof Setting.Given(Entry develop, var _)
        && develop.value().resolved() instanceof MappingNode mapping
        && mapping.value("watch").orElse(null) instanceof SequenceNode watch
        && watch.items().stream().anyMatch(Service::isSync);
  }

  private static boolean isSync(Node item) {
    return item.resolved() instanceof MappingNode rule
        && rule.value("action").orElse(null) instanceof ScalarNode action
        && action.value().startsWith("sync");
  }

  /// Whether its root filesystem is read-only.
  public Truth isReadOnly() {
    return switch (setting("read_only")) {
      case Setting.Given(Entry found, Setting.Origin _) -> readOnly(found.value().resolved());
      case Setting.Missing _ -> Truth.FALSE;
      case Setting.Unknown _ -> Truth.UNKNOWN;
    };
  }

  private Truth readOnly(Node value) {
    return value instanceof ScalarNode scalar && scalar.isNull()
        ? Truth.FALSE
        : ComposeBoolean.of(value, this::resolved);
  }

  /// Whether it is said to run in Windows containers.
  public boolean isWindows() {
    return scalar("platform").filter(it -> it.value().startsWith("windows")).isPresent()
        || setting("isolation") instanceof Setting.Given
        || image().filter(it -> WINDOWS_IMAGE.matcher(it.value()).find()).isPresent();
  }

  /// Whether something is mounted at `path` or on a folder above it.
  public Truth isMounted(String path) {
    List<Optional<Mount>> mounts = mounts();
    boolean there = mounts.stream().flatMap(Optional::stream).anyMatch(mount -> holds(mount, path));
    boolean known = mounts.stream().allMatch(Optional::isPresent) && ancestry.isKnown(this);
    return there || known ? Truth.of(there) : Truth.UNKNOWN;
  }

  private static boolean holds(Mount mount, String path) {
    return path.equals(mount.target()) || path.startsWith(mount.target() + "/");
  }

  /// What is mounted, by services that it has something from too; an empty one for each that is not
  /// known.
  public List<Optional<Mount>> mounts() {
    List<Optional<Mount>> known = mounts;
    if (known == null) {
      known = findMounts();
      mounts = known;
    }
    return known;
  }

  private List<Optional<Mount>> findMounts() {
    List<Optional<Mount>> found = new ArrayList<>();
    Stream.concat(ancestry.over(this).stream(), ancestry.of(this).stream())
        .flatMap(service -> Stream.of("tmpfs", "volumes").map(service::lookup))
        .forEach(lookup -> {
          lookup.found().map(Mount::listedIn).ifPresent(found::addAll);
          if (lookup instanceof Lookup.Unknown
              || lookup.found().filter(Service::cuts).isPresent()) {
            found.add(Optional.empty());
          }
        });
    return List.copyOf(found);
  }

  /// Whether it takes the place of what files below say, which otherwise adds up.
  private static boolean cuts(Entry entry) {
    return entry.value().properties().hasTag("!reset")
        || entry.value().properties().hasTag("!override");
  }
}
