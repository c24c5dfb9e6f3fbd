package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `plimsoll demo`.
@Command(
    name = "demo",
    description = {
      "Show the main job: the real server reviews a pull request on a stand-in GitHub.",
      "No network, no credentials; everything it starts ends with it."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Callable<Integer> demo;

  DemoCommand(Callable<Integer> demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() throws Exception {
    return demo.call();
  }
}
