package dev.plimsoll.queue;

import dev.plimsoll.database.Footprint;
import java.util.List;

/// Which rows a write touches, so that writes on the same ones go in the same order.
final class Rows {
  private Rows() {}

  static Footprint of(Target target) {
    return Footprint.of(name(target));
  }

  /// Most deliveries mean one thing, for one pull request.
  static Footprint touchedBy(Delivery delivery, List<Consequence> consequences) {
    String name =
        switch (consequences.isEmpty() ? null : consequences.getFirst()) {
          case Consequence.Marked(Mark mark) -> name(mark.target());
          case Consequence.Asked asked -> name(asked.pullRequest());
          case null, default -> "";
        };
    return new Footprint(delivery.payload().length, name);
  }

  static String name(Target target) {
    return target.installationId()
        + "/"
        + target.owner()
        + "/"
        + target.repository()
        + "/"
        + target.number();
  }
}
