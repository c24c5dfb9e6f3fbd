package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Reading pull requests and their files.
final class PullsEndpoint {
  private static final int MOST_FILES = 3000;

  private final Forge forge;
  private final RestViews views;
  private final String api;

  PullsEndpoint(Forge forge, RestViews views, String api) {
    this.forge = forge;
    this.views = views;
    this.api = api;
  }

  Answer get(Request request, Matcher path) {
    return forge
        .pullRequest(path)
        .map(pullRequest -> Answer.of(200, views.pullRequest(pullRequest)))
        .orElseGet(Answer::notFound);
  }

  Answer files(Request request, Matcher path) {
    return forge
        .pullRequest(path)
        .map(pullRequest -> files(request, pullRequest))
        .orElseGet(Answer::notFound);
  }

  private Answer files(Request request, PullRequest pullRequest) {
    List<FileChange> all = pullRequest.diff().changes();
    List<FileChange> listed = all.subList(0, Math.min(all.size(), MOST_FILES));
    int perPage = request.number("per_page", 30, 1, 100);
    int page = request.number("page", 1, 1, Integer.MAX_VALUE / 100);
    ArrayNode body = Json.array();
    listed.stream()
        .skip((page - 1L) * perPage)
        .limit(perPage)
        .forEach(change -> body.add(views.file(change, pullRequest.head())));
    Answer answer = Answer.of(200, body);
    String links = links(request, page, Math.ceilDiv(listed.size(), perPage), perPage);
    return links.isEmpty() ? answer : answer.withHeader("Link", links);
  }

  private String links(Request request, int page, int pages, int perPage) {
    String url = api + request.path() + "?per_page=" + perPage + "&page=";
    List<String> links = new ArrayList<>();
    if (page > 1) {
      links.add("<" + url + (page - 1) + ">; rel=\"prev\"");
    }
    if (page < pages) {
      links.add("<" + url + (page + 1) + ">; rel=\"next\"");
      links.add("<" + url + pages + ">; rel=\"last\"");
    }
    if (page > 1) {
      links.add("<" + url + "1>; rel=\"first\"");
    }
    return String.join(", ", links);
  }
}
