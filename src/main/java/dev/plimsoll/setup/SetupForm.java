package dev.plimsoll.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one form of the setup, as it was filled in.
///
/// @param owner `organization` or `user`
/// @param gitHub where people see the host
/// @param address where people and the host reach the server
/// @param keep `store` or `show`
/// @param anyway whether to go on though the host may not reach the address
public record SetupForm(
    String owner, String organization, String gitHub, String address, String keep, boolean anyway) {
  public static final String ORGANIZATION = "organization";
  public static final String STORE = "store";

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})");
  private static final String GITHUB = "https://github.com";

  /// What the form says before anybody has touched it.
  public static SetupForm blank(Hosts hosts, URI address, boolean canStore) {
    return new SetupForm(
        ORGANIZATION,
        "",
        hosts.given().map(Host::web).map(URI::toString).orElse(GITHUB),
        address.toString(),
        canStore ? STORE : "show",
        false);
  }

  public boolean forOrganization() {
    return owner.equals(ORGANIZATION);
  }

  public boolean toStore() {
    return keep.equals(STORE);
  }

  /// Whether the host is likely not to reach the address.
  public boolean outOfReach() {
    return WebAddress.parse(address).map(WebAddress::isPrivate).orElse(false);
  }

  /// What is chosen, or everything that is wrong with it.
  public Reading read(Hosts hosts, boolean canStore) {
    List<String> problems = new ArrayList<>();
    Optional<Host> host = hosts.given().or(() -> typed(hosts));
    Optional<URI> publicUrl = WebAddress.parse(address);
    if (forOrganization() && !LOGIN.matcher(organization.strip()).matches()) {
      problems.add("Give the organisation's name as it stands in its address on GitHub.");
    }
    if (host.isEmpty()) {
      problems.add("Give GitHub's address like https://github.com or https://github.example.com.");
    }
    if (publicUrl.isEmpty()) {
      problems.add("Give the address of this server like https://plimsoll.example.com.");
    } else if (outOfReach() && !anyway) {
      problems.add(
          "GitHub cannot send its webhooks to this address from the internet. Give another one, or"
              + " say below that you want to go on.");
    }
    if (toStore() && !canStore) {
      problems.add("Without PLIMSOLL_SECRET_KEY nothing can be stored here.");
    }
    return problems.isEmpty()
        ? new Reading.Usable(request(host.orElseThrow(), publicUrl.orElseThrow()))
        : new Reading.Rejected(List.copyOf(problems));
  }

  private SetupRequest request(Host host, URI publicUrl) {
    return new SetupRequest(
        forOrganization() ? organization.strip() : "",
        host.api(),
        host.web(),
        publicUrl,
        toStore());
  }

  private Optional<Host> typed(Hosts hosts) {
    return WebAddress.parse(gitHub)
        .filter(url -> "https".equals(url.getScheme()))
        .map(hosts::seenAt);
  }

  /// A GitHub: where people see it, and where its interface is.
  public record Host(URI web, URI api) {}

  /// Which GitHubs there are.
  public interface Hosts {
    /// The one that the settings name, if they do.
    Optional<Host> given();

    /// The one that people see at an address.
    Host seenAt(URI web);
  }

  /// A form that can be used, or why not.
  public sealed interface Reading {
    record Usable(SetupRequest request) implements Reading {}

    record Rejected(List<String> problems) implements Reading {}
  }
}
