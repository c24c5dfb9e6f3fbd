package dev.plimsoll.demo.page;

import java.nio.file.Path;
import java.util.List;

/// How the real server is started as a process.
@FunctionalInterface
public interface ServerCommand {
  /// The command line.
  ///
  /// @param temporary the folder for temporary files: a process that is killed cannot remove its
  ///   own
  List<String> with(Path temporary);
}
