package dev.plimsoll.pages;

import dev.plimsoll.overview.Filter;
import dev.plimsoll.overview.RepositoryName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/// The addresses of the overview's pages.
public final class OverviewUrl {
  private OverviewUrl() {}

  public static String repository(RepositoryName name) {
    return "/repositories/" + encoded(name.owner()) + "/" + encoded(name.repository());
  }

  /// A page of a list.
  ///
  /// @param path of the list
  public static String list(String path, Filter filter, int page) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    filter.owner().ifPresent(owner -> query.add("organisation=" + encoded(owner)));
    Optional.of(filter.words())
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> query.add("q=" + encoded(words)));
    filter.practice().ifPresent(practice -> query.add("practice=" + encoded(practice)));
    if (page > 1) {
      query.add("page=" + page);
    }
    return path + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
