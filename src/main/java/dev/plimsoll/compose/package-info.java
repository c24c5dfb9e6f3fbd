/// A typed view of compose files.
@NullMarked
package dev.plimsoll.compose;

import org.jspecify.annotations.NullMarked;
