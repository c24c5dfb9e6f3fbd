/// Judges requests by GitHub's own descriptions of its interfaces.
@NullMarked
package dev.plimsoll.github.judge;

import org.jspecify.annotations.NullMarked;
