package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `checkov:skip=CKV_DOCKER_3,CKV_DOCKER_4:why`, also `bridgecrew:skip=` and `cortex:skip=`:
/// anywhere in a Dockerfile for all of it, elsewhere for the resource that it stands in.
final class CheckovSyntax implements IgnoreSyntax {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:checkov|bridgecrew|cortex):skip= *([A-Za-z_\\d-]++(?:,[A-Za-z_\\d-]++)*+)(?::(.*))?");

  @Override
  public List<Suppression> read(PlacedComment comment, Scene scene) {
    Matcher form = FORM.matcher(comment.text());
    if (!form.find()) {
      return List.of();
    }
    Optional<Span> extent =
        scene.isDockerfile() ? Optional.of(scene.wholeFile()) : comment.block().or(comment::target);
    return scene.foreign(
        comment,
        ForeignNames.of(List.of(form.group(1).split(",", -1))),
        extent,
        Optional.ofNullable(form.group(2)));
  }
}
