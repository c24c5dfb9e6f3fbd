package dev.plimsoll.server;

import dev.plimsoll.overview.Filter;
import dev.plimsoll.overview.Outlook;
import dev.plimsoll.pages.OverviewPages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/// The overview for those who are signed in, and the first page for everybody else.
public final class OverviewEndpoint implements Routes {
  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
  private static final int LONGEST = 100;

  private final Entrance entrance;
  private final Outlook outlook;
  private final OverviewPages pages;

  public OverviewEndpoint(Entrance entrance, Outlook outlook, OverviewPages pages) {
    this.entrance = entrance;
    this.outlook = outlook;
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes
        .get("/", this::home)
        .get("/repositories/{owner}/{repository}", this::repository)
        .get("/suppressions", this::suppressions);
  }

  private void home(Context request) {
    if (entrance.isThere() && entrance.visitor(request).isPresent()) {
      entrance.show(request, guest -> Optional.of(board(request, guest)));
    } else {
      PageAnswer.show(
          request, OverviewPages.welcome(entrance.isThere()), ContentSecurityPolicy.page());
    }
  }

  private String board(Context request, Entrance.Guest guest) {
    boolean complete = guest.refreshed();
    return OverviewPages.board(
        guest.visitor(),
        outlook.board(guest.visitor().key(), filter(request), page(request)),
        complete);
  }

  private void suppressions(Context request) {
    entrance.show(
        request,
        guest -> {
          boolean complete = guest.refreshed();
          Filter filter = filter(request);
          return Optional.of(
              pages.suppressions(
                  guest.visitor(),
                  outlook.silenced(guest.visitor().key(), filter, page(request)),
                  filter,
                  complete));
        });
  }

  /// What one may not see is answered as what is not there.
  private void repository(Context request) {
    entrance.show(
        request,
        guest ->
            outlook
                .find(request.pathParam("owner"), request.pathParam("repository"))
                .filter(guest::maySee)
                .flatMap(outlook::view)
                .map(view -> pages.repository(guest.visitor(), view)));
  }

  private static Filter filter(Context request) {
    return new Filter(
        parameter(request, "organisation"),
        parameter(request, "q").orElse(""),
        parameter(request, "practice"));
  }

  private static Optional<String> parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .map(text -> text.replace("\0", "").strip())
        .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
        .filter(text -> !text.isEmpty());
  }

  private static int page(Context request) {
    return Optional.ofNullable(request.queryParam("page"))
        .filter(text -> PAGE.matcher(text).matches())
        .map(Integer::parseInt)
        .orElse(1);
  }
}
