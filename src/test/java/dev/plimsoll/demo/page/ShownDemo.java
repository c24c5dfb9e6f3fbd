package dev.plimsoll.demo.page;

import dev.plimsoll.app.Main;
import dev.plimsoll.queue.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page with a server of the classes under test.
public final class ShownDemo {
  private ShownDemo() {}

  public static DemoPage start() throws IOException {
    return DemoPage.start(ShownDemo::command, 0);
  }

  static List<String> command(Path temporary) {
    List<String> command = new ArrayList<>(ChildJvm.of(Main.class, "serve").command());
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    return command;
  }
}
