package dev.plimsoll.checkout;

/// Finds the commit at which the current branch left another.
final class MergeBase {
  private final Git git;

  MergeBase(Git git) {
    this.git = git;
  }

  /// @param base a commit, by whatever name git knows it
  String with(String base) throws GitException {
    String commit = commit(base);
    Git.Answer answer = git.ask("merge-base", commit, commit("HEAD"));
    if (answer.isGood() && !answer.text().isEmpty()) {
      return answer.text().lines().findFirst().orElseThrow();
    }
    throw new GitException("\"" + base + "\" and HEAD have no commit in common" + shallowHint());
  }

  private String commit(String name) throws GitException {
    // What begins with a dash would be an option of git.
    if (name.isBlank() || name.startsWith("-") || name.indexOf('\0') >= 0) {
      throw new GitException("\"" + name + "\" names no commit");
    }
    Git.Answer answer = git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
    if (answer.isGood()) {
      return answer.text();
    }
    throw new GitException(unknown(name, answer));
  }

  private String unknown(String name, Git.Answer answer) throws GitException {
    if (!answer.err().isBlank()) {
      return "git cannot find \"" + name + "\": " + Git.firstLine(answer.err());
    }
    if (name.equals("HEAD")) {
      return "there is no commit yet";
    }
    String remote = "origin/" + name;
    boolean atRemote = git.ask("rev-parse", "--verify", "--quiet", remote + "^{commit}").isGood();
    return "git knows no commit \"%s\"%s"
        .formatted(name, atRemote ? "; did you mean " + remote + "?" : shallowHint());
  }

  private String shallowHint() throws GitException {
    return git.ask("rev-parse", "--is-shallow-repository").text().equals("true")
        ? "; the clone is shallow: run `git fetch --unshallow`, or set fetch-depth: 0 where"
            + " actions/checkout made it"
        : "";
  }
}
