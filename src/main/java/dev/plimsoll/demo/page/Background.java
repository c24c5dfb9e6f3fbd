package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.Journal.Kind;
import java.util.concurrent.Callable;

/// Does something that nobody waits for; what goes wrong is shown in the journal.
final class Background {
  private Background() {}

  static void run(Journal journal, Callable<?> task) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            task.call();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Exception e) {
            journal.tell(Kind.NOTE, "Something went wrong", String.valueOf(e));
          }
        });
  }
}
