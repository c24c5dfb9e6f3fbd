package dev.plimsoll.github.judge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request as it went over the wire.
///
/// @param target path and query, without what stands before GitHub's own paths
/// @param body empty for none
public record RecordedRequest(String method, String target, String body) {
  String path() {
    return target.replaceFirst("\\?.*", "");
  }

  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (target.contains("?")) {
      Arrays.stream(target.substring(target.indexOf('?') + 1).split("&", -1))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> query.put(pair[0], pair.length > 1 ? pair[1] : ""));
    }
    return query;
  }

  boolean isGraphQl() {
    return path().equals("/graphql");
  }

  @Override
  public String toString() {
    return method + " " + target;
  }
}
