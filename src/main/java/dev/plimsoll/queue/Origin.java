package dev.plimsoll.queue;

import java.time.Instant;
import java.util.Optional;

/// The news that a piece of work comes from.
///
/// @param delivery the GUID of the newest delivery that it covers
/// @param since when the oldest delivery came in that it covers
/// @param trace the `traceparent` of the newest delivery, where that is traced
public record Origin(String delivery, Instant since, Optional<String> trace) {}
