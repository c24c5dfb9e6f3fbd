package dev.plimsoll.demo.standin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One endpoint.
record Route(String method, Pattern path, Handler handler) {
  /// Answers a request; the groups of the path are in `path`.
  interface Handler {
    Answer handle(Request request, Matcher path);
  }

  /// A route for a path such as `/pulls/{number}`, where a name in braces stands for one part.
  static Route of(String method, String template, Handler handler) {
    String regex = template.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
    return new Route(method, Pattern.compile(regex), handler);
  }

  Optional<Matcher> match(Request request) {
    Matcher matcher = path.matcher(request.path());
    return method.equals(request.method()) && matcher.matches()
        ? Optional.of(matcher)
        : Optional.empty();
  }
}
