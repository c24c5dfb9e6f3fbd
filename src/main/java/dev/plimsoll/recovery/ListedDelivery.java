package dev.plimsoll.recovery;

import java.time.Instant;

/// One attempt to deliver, as the host's list has it.
///
/// @param guid the same for all attempts of one delivery
/// @param answered whether we, or whoever stands in our place, said that all is well
/// @param action empty where the event has none
/// @param installationId 0 where the event is of none
public record ListedDelivery(
    long id,
    String guid,
    Instant deliveredAt,
    boolean answered,
    String event,
    String action,
    long installationId) {}
