package dev.plimsoll.demo.standin;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How GraphQL reads commits, trees and files.
final class GraphQlObjects {
  private static final int LONGEST_TEXT = 512_000;

  private static final int FOLDER_MODE = 0040000;

  private record TreeEntry(String path, String name, String type, int mode, String oid, int size) {}

  private final Forge forge;

  GraphQlObjects(Forge forge) {
    this.forge = forge;
  }

  void addTo(RuntimeWiring.Builder wiring) {
    wiring.type(blob()).type(tree()).type(treeEntry());
    wiring.type(
        TypeRuntimeWiring.newTypeWiring("GitObject")
            .typeResolver(environment ->
                environment.getSchema().getObjectType(typeOf(environment.getObject())))
            .build());
  }

  private static String typeOf(Object object) {
    return switch (object) {
      case Blob blob -> "Blob";
      case Commit commit -> "Commit";
      default -> "Tree";
    };
  }

  /// What `oid` or `expression` names: a commit, or a file or folder of one.
  @Nullable Object object(DataFetchingEnvironment environment) {
    String oid = environment.getArgument("oid");
    String expression = environment.getArgument("expression");
    if (expression == null) {
      return oid == null ? null : forge.repository().find(oid).orElse(null);
    }
    int colon = expression.indexOf(':');
    if (colon < 0) {
      return forge.repository().resolve(expression).orElse(null);
    }
    Optional<Commit> commit = forge.repository().resolve(expression.substring(0, colon));
    return commit.map(found -> inside(found, expression.substring(colon + 1))).orElse(null);
  }

  private static @Nullable Object inside(Commit commit, String path) {
    Optional<Blob> file = commit.tree().get(path);
    if (file.isPresent()) {
      // A submodule's commit lies in another repository.
      return file.get().isSubmodule() ? null : file.get();
    }
    FileTree folder = commit.tree().folder(path);
    return folder.files().isEmpty() ? null : folder;
  }

  private static TypeRuntimeWiring blob() {
    return GraphQlTypes.<Blob>type("Blob")
        .field("id", blob -> "B_" + blob.sha())
        .field("oid", Blob::sha)
        .field("abbreviatedOid", blob -> blob.sha().substring(0, 7))
        .field("byteSize", Blob::size)
        .field("isBinary", Blob::isBinary)
        .field("isTruncated", blob -> blob.size() > LONGEST_TEXT)
        .field("text", GraphQlObjects::text)
        .build();
  }

  private static @Nullable String text(Blob blob) {
    if (blob.isBinary()) {
      return null;
    }
    String text = blob.text();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private static TypeRuntimeWiring tree() {
    return GraphQlTypes.<FileTree>type("Tree")
        .field("id", tree -> "T_" + tree.sha())
        .field("oid", FileTree::sha)
        .field("abbreviatedOid", tree -> tree.sha().substring(0, 7))
        .field("entries", GraphQlObjects::entries)
        .build();
  }

  private static List<TreeEntry> entries(FileTree tree) {
    TreeMap<String, TreeEntry> entries = new TreeMap<>();
    tree.files()
        .forEach((path, blob) -> {
          int slash = path.indexOf('/');
          String name = slash < 0 ? path : path.substring(0, slash);
          entries.put(
              name,
              slash < 0
                  ? file(path, name, blob)
                  : new TreeEntry(name, name, "tree", FOLDER_MODE, tree.folder(name).sha(), 0));
        });
    return new ArrayList<>(entries.values());
  }

  private static TreeEntry file(String path, String name, Blob blob) {
    String type = blob.isSubmodule() ? "commit" : "blob";
    return new TreeEntry(path, name, type, blob.mode(), blob.sha(), blob.size());
  }

  private static TypeRuntimeWiring treeEntry() {
    return GraphQlTypes.<TreeEntry>type("TreeEntry")
        .field("name", TreeEntry::name)
        .field("path", TreeEntry::path)
        .field("type", TreeEntry::type)
        .field("mode", TreeEntry::mode)
        .field("oid", TreeEntry::oid)
        .field("size", TreeEntry::size)
        .build();
  }
}
