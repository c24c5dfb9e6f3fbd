package dev.plimsoll.doctor;

import dev.plimsoll.database.Inspection;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.setup.SealKeys;
import java.io.IOException;
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
/// @param app who we are to GitHub by the settings
/// @param seal opens what the setup has stored; empty where the settings name an App
/// @param endpoints empty where the address is no address
/// @param publicUrl without a slash at its end
/// @param folder of the embedded database
/// @param postgres the database that is used in its place
public record Patient(
    List<Complaint> complaints,
    Set<String> known,
    Set<String> given,
    Optional<AppIdentity> app,
    Optional<SealKeys> seal,
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

  /// Its database, to be looked at; empty if there is none yet.
  ///
  /// @throws IOException when it cannot be opened
  Optional<Inspection> inspect() throws IOException {
    if (postgres.isPresent()) {
      return Optional.of(Inspection.of(postgres.get()));
    }
    return folder.isPresent() ? Inspection.of(folder.get()) : Optional.empty();
  }
}
