package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.overview.SightHost;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.signin.HostSilentException;
import dev.plimsoll.signin.TokenRefusedException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What GitHub says to people themselves, asked with their own tokens: each sees what they may see
/// there and nothing else.
public final class GitHubPeople implements SightHost {
  private static final int PAGE = 100;
  private static final int MOST_INSTALLATION_PAGES = 20;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /// Not there for them, suspended, or closed to tokens that an organisation did not admit.
  private static final Set<Integer> NOT_FOR_THEM = Set.of(403, 404, 410, 451);

  private final Supplier<GitHubEndpoints> endpoints;
  private final Transport transport;
  private final RetryTimes times;

  public GitHubPeople(
      Supplier<GitHubEndpoints> endpoints, String version, InstantSource clock, Outbound outbound) {
    this.endpoints = endpoints;
    this.transport = new Transport("plimsoll/" + version, Limits.USUAL, outbound);
    this.times = new RetryTimes(clock);
  }

  /// The login of the person to whom a token belongs.
  String login(String token) {
    return ask(token, "/user").path("login").asText();
  }

  @Override
  public List<Long> installations(String token) {
    List<Long> all = new ArrayList<>();
    for (int page = 1; page <= MOST_INSTALLATION_PAGES; page++) {
      JsonNode listed =
          ask(token, "/user/installations?per_page=" + PAGE + "&page=" + page)
              .path("installations");
      for (JsonNode installation : listed) {
        if (!installation.hasNonNull("suspended_at")) {
          all.add(installation.path("id").asLong());
        }
      }
      if (listed.size() < PAGE) {
        break;
      }
    }
    return List.copyOf(all);
  }

  @Override
  public RepositoryList repositories(String token, long installation, int page) {
    String path =
        "/user/installations/" + installation + "/repositories?per_page=" + PAGE + "&page=" + page;
    Optional<JsonNode> answer = find(token, path);
    if (answer.isEmpty()) {
      return new RepositoryList(0, List.of(), false);
    }
    JsonNode listed = answer.get().path("repositories");
    List<RepositoryName> names = new ArrayList<>();
    for (JsonNode repository : listed) {
      names.add(
          new RepositoryName(
              installation,
              repository.path("owner").path("login").asText(),
              repository.path("name").asText()));
    }
    return new RepositoryList(
        answer.get().path("total_count").asInt(), names, listed.size() == PAGE);
  }

  /// What has another name by now is not what was asked for.
  @Override
  public boolean maySee(String token, RepositoryName repository) {
    if (!NAME.matcher(repository.owner()).matches()
        || !NAME.matcher(repository.repository()).matches()) {
      return false;
    }
    return find(token, "/repos/" + repository)
        .filter(found -> found.path("full_name").asText().equalsIgnoreCase(repository.toString()))
        .isPresent();
  }

  private JsonNode ask(String token, String path) {
    try {
      return read(token, path);
    } catch (HostRefusedException refused) {
      throw new HostSilentException(String.valueOf(refused.getMessage()), refused);
    }
  }

  private Optional<JsonNode> find(String token, String path) {
    try {
      return Optional.of(read(token, path));
    } catch (HostRefusedException refused) {
      if (NOT_FOR_THEM.contains(refused.status())) {
        return Optional.empty();
      }
      throw new HostSilentException(String.valueOf(refused.getMessage()), refused);
    }
  }

  private JsonNode read(String token, String path) {
    Call call = Call.get(endpoints.get().rest(path));
    try {
      Answer answer = transport.send(call, "Bearer " + token);
      if (answer.status() == 401) {
        throw new TokenRefusedException(call + ": 401");
      }
      if (!answer.isSuccess()) {
        throw AnswerFailure.of(call, answer, times);
      }
      return answer.json();
    } catch (HostUnavailableException unavailable) {
      throw new HostSilentException(String.valueOf(unavailable.getMessage()), unavailable);
    } catch (IOException unreadable) {
      throw new HostSilentException(call + ": the answer is no JSON", unreadable);
    }
  }

  Transport transport() {
    return transport;
  }

  GitHubEndpoints endpoints() {
    return endpoints.get();
  }
}
