package dev.plimsoll.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells which [Operation] a request is, by its method and address.
final class CallNames {
  private static final String TOKEN = "mint_token";
  private static final String OTHER = "other";

  /// What the App asks in its own name.
  private static final List<String> OF_THE_APP =
      List.of(
          "/app",
          "/app/installations",
          "/app/installations/{id}",
          "/app/hook/config",
          "/app/hook/deliveries",
          "/app/hook/deliveries/{id}");

  private static final List<Template> TEMPLATES = templates();

  private CallNames() {}

  private record Template(String method, Pattern path, String name, boolean writes) {
    boolean fits(Call call) {
      return call.method().equals(method) && path.matcher(call.address().getPath()).matches();
    }
  }

  static GitHubCall of(Call call) {
    String host = String.valueOf(call.address().getHost());
    if (call.operation().isPresent()) {
      Operation known = call.operation().get();
      return new GitHubCall(
          GitHubCall.Api.GRAPHQL, known.writes(), name(known), call.method(), host);
    }
    for (Template template : TEMPLATES) {
      if (template.fits(call)) {
        return new GitHubCall(
            GitHubCall.Api.REST, template.writes(), template.name(), call.method(), host);
      }
    }
    return new GitHubCall(GitHubCall.Api.REST, !call.reads(), OTHER, method(call), host);
  }

  private static String method(Call call) {
    return switch (call.method()) {
      case "GET", "POST", "PATCH", "PUT", "DELETE" -> call.method();
      default -> "_OTHER";
    };
  }

  private static String name(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  private static List<Template> templates() {
    List<Template> templates = new ArrayList<>();
    templates.add(
        new Template("POST", pattern("/app/installations/{id}/access_tokens"), TOKEN, true));
    for (String path : OF_THE_APP) {
      String name = path.replaceAll("/\\{[^}]*}", "").substring(1).replace('/', '_');
      templates.add(new Template("GET", pattern(path), name, false));
      templates.add(new Template("PATCH", pattern(path), name, true));
    }
    for (Operation operation : Operation.values()) {
      if (!operation.path().equals("/graphql")) {
        templates.add(
            new Template(
                operation.method(),
                pattern(operation.path()),
                name(operation),
                operation.writes()));
      }
    }
    return List.copyOf(templates);
  }

  /// An Enterprise Server has its interface below a path.
  private static Pattern pattern(String template) {
    return Pattern.compile("(?:/api/v3)?" + template.replaceAll("\\{[^}]*}", "[^/]+"));
  }
}
