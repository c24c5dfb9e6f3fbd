package dev.plimsoll.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What the host is asked to make the App of: `app.yml`, with the addresses of this server.
public final class AppManifest {
  /// The host allows no more.
  static final int NAME_LENGTH = 34;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Object> TEMPLATE = template();

  private AppManifest() {}

  /// The manifest as the JSON that the host's form takes.
  public static String of(String name, URI publicUrl) {
    Map<String, Object> manifest = new LinkedHashMap<>(TEMPLATE);
    manifest.put("name", name);
    manifest.put("url", publicUrl.toString());
    manifest.put("hook_attributes", hook(publicUrl + "/api/github/webhooks"));
    manifest.put("redirect_url", publicUrl + "/setup/created");
    manifest.put("callback_urls", List.of(publicUrl + "/sign-in/callback"));
    manifest.put("setup_url", publicUrl + "/setup/installed");
    manifest.put("setup_on_update", true);
    manifest.put("request_oauth_on_install", false);
    try {
      return JSON.writeValueAsString(manifest);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A name that nobody else is likely to have: names are unique on the host.
  ///
  /// @param organization empty for the own account
  public static String nameFor(String organization) {
    String suffix = organization.isEmpty() ? Token.fresh().substring(0, 6) : organization;
    String name = TEMPLATE.get("name") + " " + suffix.replace('_', '-');
    return name.substring(0, Math.min(name.length(), NAME_LENGTH)).replaceAll("[ -]+$", "");
  }

  private static Map<String, Object> hook(String url) {
    Map<String, Object> hook = new LinkedHashMap<>();
    if (TEMPLATE.get("hook_attributes") instanceof Map<?, ?> written) {
      written.forEach((key, value) -> hook.put(String.valueOf(key), value));
    }
    hook.put("url", url);
    return hook;
  }

  private static Map<String, Object> template() {
    try (InputStream file = AppManifest.class.getResourceAsStream("/app.yml")) {
      if (file == null) {
        throw new IllegalStateException("app.yml is not on the class path");
      }
      Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      Map<String, Object> template = new LinkedHashMap<>();
      if (loaded instanceof Map<?, ?> keys) {
        keys.forEach((key, value) -> template.put(String.valueOf(key), value));
      }
      return template;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
