package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What most deliveries are: new, and they mark one pull request. Such a one is a single statement
/// where the database can do that, and those that come at the same time are sent as one message.
final class MarkingDelivery {
  static final String ACCEPT =
      "WITH fresh AS (\n"
          + DeliveryTable.INSERT
          + "RETURNING guid)\n"
          + MarkTable.markIfAny("fresh");

  private MarkingDelivery() {}

  /// The mark, if the delivery means just that.
  static Optional<Mark> markOf(List<Consequence> consequences) {
    return consequences.size() == 1
            && consequences.getFirst() instanceof Consequence.Marked(var mark)
        ? Optional.of(mark)
        : Optional.empty();
  }

  /// Answers who tells, after the transaction, how many rows were marked: none, if the delivery is
  /// there already.
  static IntSupplier accept(Session session, Delivery delivery, Mark mark, boolean withPayload)
      throws SQLException {
    @Nullable Object[] marking =
        MarkTable.parameters(session, mark, Optional.of(delivery.origin()), session.now());
    @Nullable Object[] parameters =
        Stream.concat(
                Stream.of(DeliveryTable.parameters(delivery, withPayload)), Stream.of(marking))
            .toArray();
    return session.updateSoon(ACCEPT, parameters);
  }
}
