/// What those see who run the server: figures, and traces. The rooms that are watched know nothing
/// of it: each has a listener of its own, which is implemented here.
@NullMarked
package dev.plimsoll.telemetry;

import org.jspecify.annotations.NullMarked;
