/// Durable work: deliveries, dirty pull requests, leases and retries.
@NullMarked
package dev.plimsoll.queue;

import org.jspecify.annotations.NullMarked;
