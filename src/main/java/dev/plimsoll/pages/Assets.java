package dev.plimsoll.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files in `src/main/resources/assets`. A module may import another as `"./name.js"`, which is
/// replaced by the address with the hash.
public final class Assets {
  private static final String FOLDER = "/assets/";
  private static final int HASH_LENGTH = 16;
  private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,60})\\.(css|js|svg)");
  private static final Pattern HASHED = Pattern.compile("(.+)-[0-9a-f]{16}(\\.[a-z]+)");
  private static final Pattern IMPORT = Pattern.compile("\"\\./([a-z0-9-]+\\.js)\"");
  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml");
  private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

  private Assets() {}

  /// The address of an asset, such as `/assets/plimsoll-0123456789abcdef.css`.
  ///
  /// @param name such as `plimsoll.css`
  /// @throws IllegalArgumentException when there is none of this name
  public static String path(String name) {
    return load(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no asset " + name))
        .path();
  }

  /// The asset that is asked for, by its name with or without a hash. The hash may be that of
  /// another version: see [Asset#path].
  public static Optional<Asset> find(String requested) {
    Matcher hashed = HASHED.matcher(requested);
    return load(hashed.matches() ? hashed.group(1) + hashed.group(2) : requested);
  }

  private static Optional<Asset> load(String name) {
    Asset known = LOADED.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<Asset> asset = read(name).map(text -> asset(parts, withHashedImports(text)));
    asset.ifPresent(loaded -> LOADED.put(name, loaded));
    return asset;
  }

  private static Asset asset(Matcher name, String text) {
    String hash = hash(text);
    String path = FOLDER + name.group(1) + "-" + hash + "." + name.group(2);
    return new Asset(path, CONTENT_TYPES.getOrDefault(name.group(2), "text/plain"), hash, text);
  }

  private static String withHashedImports(String text) {
    return IMPORT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("\"" + path(found.group(1)) + "\""));
  }

  private static Optional<String> read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(FOLDER + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
