package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.Content;
import dev.plimsoll.review.OrganisationRepository;
import dev.plimsoll.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files of the owner's `.github` repository along with another question, as its default
/// branch has them. A token of ours opens one repository, so this one is read where it is public;
/// that it does not exist and that it is closed to us look the same, and neither is an error.
final class OrganisationFiles {
  private static final String ALIAS = "organisation";
  private static final List<String> PLACE = List.of(ALIAS);

  private OrganisationFiles() {}

  static void ask(RepositoryQuery query, RepositoryScope scope, List<String> paths) {
    if (paths.isEmpty() || !OrganisationRepository.isAbove(scope.repository())) {
      return;
    }
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < paths.size(); i++) {
      query.variable(alias(i), "String!", "HEAD:" + paths.get(i));
      fields.append("  %1$s: object(expression: $%1$s) { ...Contents }\n".formatted(alias(i)));
    }
    query
        .variable(ALIAS, "String!", OrganisationRepository.NAME)
        .besides(ALIAS + ": repository(owner: $owner, name: $organisation) {\n" + fields + "}")
        .fragment(Contents.FRAGMENT);
  }

  /// The texts that are there, by the names that [OrganisationRepository] gives them; absent where
  /// GitHub failed to tell.
  static Optional<Map<String, SourceText>> read(
      GraphQl.Reply reply, RepositoryScope scope, List<String> paths) {
    boolean failed =
        reply.errors().stream()
            .anyMatch(error -> error.touches(PLACE) && !error.path().isEmpty() && !isClosed(error));
    if (failed) {
      return Optional.empty();
    }
    JsonNode organisation = reply.data().path(ALIAS);
    Map<String, SourceText> texts = new HashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      if (Contents.content(organisation.path(alias(i))) instanceof Content.Text(SourceText text)) {
        texts.put(OrganisationRepository.nameOf(scope.owner(), paths.get(i)), text);
      }
    }
    return Optional.of(texts);
  }

  private static boolean isClosed(GraphQlError error) {
    return error.isMissing() || error.isForbidden();
  }

  private static String alias(int index) {
    return "own" + index;
  }
}
