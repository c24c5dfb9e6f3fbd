package dev.plimsoll.pages;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works something out when it is first asked for.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> work;
  private volatile @Nullable T result;

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public T get() {
    T known = result;
    if (known == null) {
      known = work.get();
      result = known;
    }
    return known;
  }
}
