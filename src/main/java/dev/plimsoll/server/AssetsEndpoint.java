package dev.plimsoll.server;

import dev.plimsoll.pages.Asset;
import dev.plimsoll.pages.Assets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Serves the style sheet, the scripts and the icon of the pages.
public final class AssetsEndpoint implements Routes {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_EACH_TIME = "public, no-cache";

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/assets/{name}", AssetsEndpoint::serve);
  }

  private static void serve(Context request) {
    Assets.find(request.pathParam("name"))
        .ifPresentOrElse(
            asset -> serve(request, asset), () -> request.status(HttpStatus.NOT_FOUND));
  }

  private static void serve(Context request, Asset asset) {
    String tag = "\"" + asset.hash() + "\"";
    request
        .header("Cache-Control", asset.path().equals(request.path()) ? FOR_EVER : ASK_EACH_TIME)
        .header("ETag", tag);
    if (tag.equals(request.header("If-None-Match"))) {
      request.status(HttpStatus.NOT_MODIFIED);
    } else {
      request.contentType(asset.contentType()).result(asset.text());
    }
  }
}
