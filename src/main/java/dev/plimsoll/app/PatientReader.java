package dev.plimsoll.app;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.doctor.Complaint;
import dev.plimsoll.doctor.Patient;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.setup.SealKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads settings as far as they can be understood, each for itself, where the [SettingsReader]
/// takes all or none.
final class PatientReader {
  private PatientReader() {}

  static Patient read(Map<String, String> variables) {
    SettingsReader whole = SettingsReader.looking(variables);
    whole.read();
    Set<SettingsProblem> problems = new LinkedHashSet<>(whole.environment().problems());
    SettingsReader parts = SettingsReader.looking(variables);
    Optional<PostgresAddress> postgres = new DatabaseReader(parts.environment()).read();
    problems.addAll(parts.environment().problems());
    Set<String> known = new LinkedHashSet<>(whole.environment().asked());
    known.addAll(parts.environment().asked());
    return patient(variables, parts, postgres, complaints(problems), known);
  }

  private static Patient patient(
      Map<String, String> variables,
      SettingsReader parts,
      Optional<PostgresAddress> postgres,
      List<Complaint> complaints,
      Set<String> known) {
    Environment environment = parts.environment();
    Optional<URI> api =
        parts.url(
            "GITHUB_API_URL",
            environment.optional("GITHUB_API_URL").or(() -> Optional.of(BaseUrl.GITHUB)));
    Outbound outbound = new OutboundReader(environment).read();
    Optional<URI> publicUrl = parts.url("PLIMSOLL_URL", environment.optional("PLIMSOLL_URL"));
    Optional<Path> folder = parts.data();
    return new Patient(
        complaints,
        known,
        given(variables),
        app(parts),
        seal(parts, folder),
        api.map(GitHubEndpoints::of),
        outbound,
        publicUrl,
        folder,
        postgres);
  }

  private static Optional<AppIdentity> app(SettingsReader parts) {
    Optional<String> id = parts.appId();
    Optional<AppKey> key = parts.privateKey();
    return id.flatMap(number -> key.map(pem -> new AppIdentity(number, pem)));
  }

  private static Optional<SealKeys> seal(SettingsReader parts, Optional<Path> folder) {
    return parts.isToSetUp()
        ? folder.map(there -> new SealKeys(parts.sealKey(), there, false))
        : Optional.empty();
  }

  private static List<Complaint> complaints(Set<SettingsProblem> problems) {
    return problems.stream()
        .map(problem -> new Complaint(problem.variable(), problem.what(), problem.remedy()))
        .toList();
  }

  private static Set<String> given(Map<String, String> variables) {
    return variables.entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
