package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Where people find what a review speaks of.
///
/// @param rulesBase the server that has a page for every rule, such as
///   `https://plimsoll.example.com`
/// @param hostBase where people see the repositories, such as `https://github.com`
public record Links(String rulesBase, String hostBase) {
  private static final String UNRESERVED = "-._~/";

  public Links {
    rulesBase = withoutSlash(rulesBase);
    hostBase = withoutSlash(hostBase);
  }

  private static String withoutSlash(String base) {
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /// The same for a server that has no address yet.
  Links withoutServer() {
    return new Links("", hostBase);
  }

  /// The page of a rule.
  public String rule(String id) {
    return rulesBase + "/rules/" + id;
  }

  /// Lines of a file as one commit has them.
  public String lines(PullRequestRef pullRequest, String sha, String path, LineRange lines) {
    String repository = encoded(pullRequest.owner() + "/" + pullRequest.repository());
    String last = lines.count() > 1 ? "-L" + lines.last() : "";
    return hostBase
        + ("/" + repository + "/blob/" + encoded(sha) + "/" + encoded(path))
        + ("#L" + lines.first() + last);
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || UNRESERVED.indexOf(b) >= 0;
      out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return out.toString();
  }
}
