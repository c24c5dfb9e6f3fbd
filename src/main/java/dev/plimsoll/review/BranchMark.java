package dev.plimsoll.review;

import dev.plimsoll.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How the check run of a default branch is told from others, and from one that would say something
/// else: everything that its content comes from is known before a file is read.
record BranchMark(String value) {
  private static final String PREFIX = "branch-";
  private static final String REFUSED = "-refused";

  /// @param revision of this program: another one may find something else
  static BranchMark of(String revision, BranchState state) {
    MessageDigest digest = sha256();
    Stream.concat(
            Stream.of(revision, state.name(), state.headSha()),
            new TreeMap<>(state.configuration()).entrySet().stream().flatMap(BranchMark::parts))
        .map(part -> part.getBytes(StandardCharsets.UTF_8))
        .forEach(part -> {
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
          digest.update(part);
        });
    return new BranchMark(PREFIX + HexFormat.of().formatHex(digest.digest()));
  }

  private static Stream<String> parts(Map.Entry<String, SourceText> configuration) {
    return Stream.of(
        configuration.getKey(),
        new String(configuration.getValue().toBytes(), StandardCharsets.UTF_8));
  }

  /// The same where code scanning did not take the results: to be tried again.
  BranchMark refused() {
    return new BranchMark(value + REFUSED);
  }

  /// Whether the check run that is there is this one.
  boolean stands(BranchState state) {
    return onHead(state).filter(value::equals).isPresent();
  }

  /// Whether the check run that is there is the verdict on a pull request whose head became the
  /// branch's. It says more than a new one would.
  static boolean isOfPullRequest(BranchState state) {
    return state.checkRun().isPresent()
        && onHead(state).filter(id -> id.startsWith(PREFIX)).isEmpty();
  }

  private static Optional<String> onHead(BranchState state) {
    return state
        .checkRun()
        .filter(PullRequestState.ExistingCheckRun::completed)
        .map(PullRequestState.ExistingCheckRun::externalId);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
