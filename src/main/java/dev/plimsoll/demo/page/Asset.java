package dev.plimsoll.demo.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A file that the page is made of.
enum Asset {
  PAGE("page.html", "text/html"),
  STYLE("page.css", "text/css"),
  SCRIPT("page.js", "text/javascript"),
  DOM("dom.js", "text/javascript"),
  FILES("files.js", "text/javascript"),
  TALK("talk.js", "text/javascript"),
  SEND("send.js", "text/javascript"),
  ICON("icon.svg", "image/svg+xml");

  private final String file;
  private final String type;

  Asset(String file, String type) {
    this.file = file;
    this.type = type;
  }

  static Optional<Asset> at(String path) {
    return path.equals("/")
        ? Optional.of(PAGE)
        : List.of(values()).stream().filter(asset -> path.equals("/" + asset.file)).findFirst();
  }

  String type() {
    return type;
  }

  byte[] read() throws IOException {
    try (InputStream in = Asset.class.getResourceAsStream("/demo/page/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
