package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.RepositoryRef;
import dev.plimsoll.setup.AppRegistry.Repository;
import java.util.ArrayList;
import java.util.List;

/// Lists the repositories of an installation, page by page.
final class RepositoryPages {
  private static final int PAGE = 100;

  /// Far beyond any installation; an answer that never ends must not be followed for ever.
  private static final int MOST_PAGES = 2_000;

  private final RepositoryClient client;

  RepositoryPages(RepositoryClient client) {
    this.client = client;
  }

  /// Those that are neither archived nor disabled.
  List<RepositoryRef> all() {
    return listed().stream()
        .filter(repository -> !repository.leftAlone())
        .map(repository ->
            new RepositoryRef(
                client.scope().installationId(), repository.owner(), repository.name()))
        .toList();
  }

  /// All of them, those too that are archived or disabled.
  List<Repository> listed() {
    List<Repository> all = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonNode listed =
          RestJson.get(client, "/installation/repositories?per_page=" + PAGE + "&page=" + page)
              .path("repositories");
      for (JsonNode repository : listed) {
        all.add(
            new Repository(
                repository.path("owner").path("login").asText(),
                repository.path("name").asText(),
                repository.path("archived").asBoolean()
                    || repository.path("disabled").asBoolean()));
      }
      if (listed.size() < PAGE) {
        break;
      }
    }
    return List.copyOf(all);
  }
}
