/// What was found over time, and who may see it.
@NullMarked
package dev.plimsoll.overview;

import org.jspecify.annotations.NullMarked;
