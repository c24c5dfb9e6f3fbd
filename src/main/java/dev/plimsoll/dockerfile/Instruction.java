package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// One instruction of a Dockerfile. What stands in the file is its [Statement]; each kind adds
/// typed views of it.
public sealed interface Instruction
    permits Add,
        Arg,
        Cmd,
        Copy,
        Entrypoint,
        Env,
        Expose,
        From,
        Healthcheck,
        Label,
        Maintainer,
        Onbuild,
        Run,
        Shell,
        Stopsignal,
        Unknown,
        User,
        Volume,
        Workdir {

  Statement statement();

  /// The keyword in upper case.
  default String keyword() {
    return statement().keyword();
  }

  /// From the keyword to the last byte, heredocs included.
  default Span span() {
    return statement().span();
  }

  default Span keywordSpan() {
    return statement().keywordSpan();
  }

  /// The first flag of this name.
  default Optional<Flag> flag(String name) {
    return statement().flag(name);
  }

  /// The comment lines before it that BuildKit takes for its own.
  default List<Comment> comments() {
    return statement().comments();
  }
}
