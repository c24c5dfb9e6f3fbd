/// A run of the real server against everything that can go wrong at once, and what has to be true
/// after it.
@NullMarked
package dev.plimsoll.chaos;

import org.jspecify.annotations.NullMarked;
