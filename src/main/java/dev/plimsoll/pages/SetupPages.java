package dev.plimsoll.pages;

import dev.plimsoll.setup.CheckRequirement;
import dev.plimsoll.setup.SetupForm;
import dev.plimsoll.setup.SetupRequest;
import dev.plimsoll.setup.StoredApp;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The pages of the setup, each as a whole document.
public final class SetupPages {
  private SetupPages() {}

  /// The form.
  ///
  /// @param gitHubGiven whether the settings say which GitHub it is
  /// @param canStore whether credentials can be stored
  /// @param problems what is wrong with what was filled in
  public static String form(
      SetupForm form, boolean gitHubGiven, boolean canStore, List<String> problems) {
    return Templates.fill(
        "setup/form.jte",
        Map.of(
            "form", form, "gitHubGiven", gitHubGiven, "canStore", canStore, "problems", problems));
  }

  /// Sends the manifest on to the host.
  public static String depart(SetupRequest request, String name, String manifest, URI action) {
    return Templates.fill(
        "setup/depart.jte",
        Map.of(
            "request", request, "name", name, "manifest", manifest, "action", action.toString()));
  }

  public static String message(SetupMessage message) {
    return Templates.fill("setup/message.jte", Map.of("message", message));
  }

  /// The credentials, to be copied. Holds secrets.
  public static String shown(StoredApp made) {
    return Templates.fill(
        "setup/shown.jte", Map.of("made", made, "settings", new CopiedSettings(made)));
  }

  /// Leads on to the installation.
  ///
  /// @param requested whether somebody asked an owner to install it
  public static String install(StoredApp app, boolean requested) {
    return Templates.fill("setup/install.jte", Map.of("app", app, "requested", requested));
  }

  public static String looks(FirstLooks looks) {
    return Templates.fill("setup/looks.jte", Map.of("looks", looks));
  }

  /// How the check is required.
  ///
  /// @param fromSetup whether it is the last step of the setup
  public static String require(CheckRequirement requirement, boolean fromSetup) {
    return Templates.fill(
        "require.jte", Map.of("requirement", requirement, "fromSetup", fromSetup));
  }
}
