package dev.plimsoll.doctor;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the settings of a server say, as far as they can be understood.
///
/// @param complaints all that is wrong with them
/// @param known the names of all variables that mean something
/// @param given the names of the variables that are set
/// @param app who we are to GitHub, from wherever that is kept
/// @param endpoints empty where the address is no address
/// @param publicUrl without a slash at its end
/// @param folder of the embedded database
/// @param postgres the database that is used in its place
public record Patient(
    List<Complaint> complaints,
    Set<String> known,
    Set<String> given,
    Optional<AppIdentity> app,
    Optional<GitHubEndpoints> endpoints,
    Outbound outbound,
    Optional<URI> publicUrl,
    Optional<Path> folder,
    Optional<PostgresAddress> postgres) {
  public Patient {
    complaints = List.copyOf(complaints);
    known = Set.copyOf(known);
    given = Set.copyOf(given);
  }
}
