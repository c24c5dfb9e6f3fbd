package dev.plimsoll.pages;

import dev.plimsoll.overview.Board;
import dev.plimsoll.overview.Filter;
import dev.plimsoll.overview.Finding;
import dev.plimsoll.overview.Outlook;
import dev.plimsoll.overview.Placed;
import dev.plimsoll.overview.RepositoryView;
import dev.plimsoll.signin.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The pages for people who are signed in, and those that they see before.
public final class OverviewPages {
  private final HostLinks links;

  public OverviewPages(HostLinks links) {
    this.links = links;
  }

  /// The first page for everybody.
  ///
  /// @param signIn whether people can sign in
  public static String welcome(boolean signIn) {
    return Templates.fill("welcome.jte", Map.of("signIn", signIn));
  }

  /// Something that did not go as it should.
  ///
  /// @param retry where to try again
  public static String trouble(String title, String text, String retry) {
    return Templates.fill("trouble.jte", Map.of("title", title, "text", text, "retry", retry));
  }

  /// The overview of all repositories that somebody may see.
  ///
  /// @param complete whether all that this person may see is known yet
  public static String board(Visitor visitor, Board board, boolean complete) {
    return Templates.fill(
        "overview.jte", Map.of("visitor", visitor, "board", board, "complete", complete));
  }

  public String repository(Visitor visitor, RepositoryView view) {
    Map<String, List<Finding>> byPractice =
        view.findings().stream()
            .collect(
                Collectors.groupingBy(Finding::practice, LinkedHashMap::new, Collectors.toList()));
    return Templates.fill(
        "repository.jte",
        Map.of("visitor", visitor, "view", view, "byPractice", byPractice, "links", links));
  }

  public String suppressions(
      Visitor visitor, Outlook.SilencedPage silenced, Filter filter, boolean complete) {
    return Templates.fill(
        "suppressions.jte",
        Map.of(
            "visitor", visitor,
            "silenced", silenced,
            "filter", filter,
            "links", links,
            "complete", complete));
  }

  /// What a rule finds in repositories of somebody's own: part of a page, and empty where there is
  /// nothing.
  public String examples(List<Placed<Finding>> examples) {
    return Templates.fill("rule-examples.jte", Map.of("examples", examples, "links", links));
  }
}
