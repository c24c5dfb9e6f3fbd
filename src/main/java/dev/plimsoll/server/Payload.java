package dev.plimsoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RepositoryKey;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What all events say in the same way. Everything that is read here was held against the host's
/// rules for it: names become parts of addresses, and of lines in logs.
record Payload(JsonNode json) {
  // A lone dot or two would mean another place.
  private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_-]{1,100}(\\[bot])?");
  private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  String action() {
    return json.path("action").asText("");
  }

  /// The installation that the event is for; empty for a webhook outside of an App's installation.
  OptionalLong installation() {
    long id = json.path("installation").path("id").asLong();
    return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
  }

  /// The repository that the event is about.
  Optional<RepositoryKey> repository() {
    JsonNode repository = json.path("repository");
    return repository(
        repository.path("owner").path("login").asText(""), repository.path("name").asText(""));
  }

  /// A repository of this name that the installation may have.
  Optional<RepositoryKey> repository(String owner, String name) {
    OptionalLong installation = installation();
    return installation.isPresent() && isName(owner) && isName(name)
        ? Optional.of(new RepositoryKey(installation.getAsLong(), owner, name))
        : Optional.empty();
  }

  /// A repository as lists of them name it: `owner/name`.
  Optional<RepositoryKey> repository(JsonNode listed) {
    String[] parts = listed.path("full_name").asText("").split("/", -1);
    return parts.length == 2 ? repository(parts[0], parts[1]) : Optional.empty();
  }

  /// The pull request with this number in the event's repository.
  Optional<PullRequestKey> pullRequest(int number) {
    return repository()
        .filter(key -> number > 0)
        .map(
            key -> new PullRequestKey(key.installationId(), key.owner(), key.repository(), number));
  }

  /// Who did it, if a person did.
  Optional<String> person() {
    JsonNode sender = json.path("sender");
    String login = sender.path("login").asText("");
    boolean isBot = sender.path("type").asText("").equals("Bot");
    return isBot || !LOGIN.matcher(login).matches() ? Optional.empty() : Optional.of(login);
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  static Optional<String> sha(JsonNode node) {
    String text = node.asText("");
    return SHA.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  static OptionalInt number(JsonNode node) {
    int number = node.asInt();
    return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
