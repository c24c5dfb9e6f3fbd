package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.review.CheckRunDraft.Annotation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Writes the check run that carries a verdict.
final class CheckRunText {
  private static final int MOST_ANNOTATIONS = 100;
  private static final int LONGEST_MESSAGE = 4_000;

  private final Links links;

  CheckRunText(Links links) {
    this.links = links;
  }

  private record Wording(String summary, List<Annotation> annotations) {}

  CheckRunDraft of(Verdict verdict, Setbacks setbacks) {
    Wording wording = wording(links, verdict, setbacks);
    return new CheckRunDraft(
        verdict.headSha(),
        verdict.conclusion(),
        digest(verdict, wording(links.withoutServer(), verdict, setbacks)),
        verdict.title(),
        wording.summary(),
        wording.annotations(),
        verdict.buttons());
  }

  private static Wording wording(Links links, Verdict verdict, Setbacks setbacks) {
    List<Diagnostic> besides =
        setbacks.commentsRefused() ? verdict.untold() : verdict.withoutComment();
    int left = Math.max(0, besides.size() - MOST_ANNOTATIONS);
    String summary = new SummaryText(links, verdict).with(setbacks, left);
    List<Annotation> annotations =
        besides.stream().limit(MOST_ANNOTATIONS).map(found -> annotation(links, found)).toList();
    return new Wording(summary, annotations);
  }

  private static Annotation annotation(Links links, Diagnostic found) {
    LineRange lines = Findings.lines(found);
    String message = VisibleText.of(found.message(), LONGEST_MESSAGE);
    return new Annotation(
        found.path(),
        lines.first(),
        lines.last(),
        found.severity(),
        found.rule().id(),
        message + "\n" + links.rule(found.rule().id()));
  }

  /// Every part goes in with its length, so that no two drafts look alike.
  private static String digest(Verdict verdict, Wording wording) {
    MessageDigest digest = sha256();
    Stream.concat(
            Stream.of(
                verdict.headSha(), verdict.conclusion().name(), verdict.title(), wording.summary()),
            Stream.concat(
                wording.annotations().stream().map(Annotation::toString),
                verdict.buttons().stream().map(Enum::name)))
        .map(part -> part.getBytes(StandardCharsets.UTF_8))
        .forEach(part -> {
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
          digest.update(part);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
