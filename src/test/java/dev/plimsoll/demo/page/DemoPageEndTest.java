package dev.plimsoll.demo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the demonstration begins and ends.
@Timeout(60)
class DemoPageEndTest {
  @Test
  void nothingIsLeftBehind() throws Exception {
    List<Path> folders = new ArrayList<>();
    long pid;
    try (DemoPage page =
            DemoPage.start(
                temporary -> {
                  folders.add(temporary);
                  return ShownDemo.command(temporary);
                },
                0);
        PageClient client = new PageClient(page.address())) {
      pid =
          client
              .until(state -> state.path("server").path("state").asText().equals("ready"))
              .path("server")
              .path("pid")
              .asLong();
      assertThat(ProcessHandle.of(pid)).isPresent();
    }

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folders)
        .singleElement()
        .satisfies(folder -> assertThat(Files.exists(folder.getParent())).isFalse());
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (DemoPage page = ShownDemo.start()) {
      assertThatIOException()
          .isThrownBy(() -> DemoPage.start(ShownDemo::command, page.address().getPort()));
    }
  }

  @Test
  void aServerThatDoesNotStartIsSaidOnThePage() throws Exception {
    try (DemoPage page = DemoPage.start(temporary -> List.of("java", "-version"), 0);
        PageClient client = new PageClient(page.address())) {
      client.until(state -> state.path("server").path("state").asText().equals("failed"));
      client.until(state -> state.path("journal").toString().contains("did not start"));
    }
  }
}
