/// Finds what never came: deliveries that failed or were lost on the way, and pull requests that
/// nobody told us of.
@NullMarked
package dev.plimsoll.recovery;

import org.jspecify.annotations.NullMarked;
