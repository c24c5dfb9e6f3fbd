package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingLineTest {
  private final WaitingLine line = new WaitingLine(3, 100);

  @Test
  void isBoundedByNumber() {
    assertThat(line.offer(of(0))).isTrue();
    assertThat(line.offer(of(0))).isTrue();
    assertThat(line.offer(of(0))).isTrue();
    assertThat(line.offer(of(0))).isFalse();
  }

  @Test
  void isBoundedByMemory_whichComesBackWhenTaken() throws InterruptedException {
    assertThat(line.offer(of(60))).isTrue();
    assertThat(line.offer(of(60))).isFalse();
    assertThat(line.offer(of(40))).isTrue();
    assertThat(line.takeGroup()).hasSize(2);
    assertThat(line.offer(of(60))).isTrue();
  }

  @Test
  void oneAlwaysHasRoom() {
    assertThat(line.offer(of(1000))).isTrue();
    assertThat(line.offer(of(1))).isFalse();
    assertThat(line.takeAll()).hasSize(1);
    assertThat(line.offer(of(1000))).isTrue();
  }

  private static PendingRequest<Boolean> of(long bytes) {
    return new PendingRequest<>(new Footprint(bytes, ""), session -> true);
  }
}
