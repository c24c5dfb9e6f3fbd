/// The entry point: settings from the environment, and the wiring of all rooms.
@NullMarked
package dev.plimsoll.app;

import org.jspecify.annotations.NullMarked;
