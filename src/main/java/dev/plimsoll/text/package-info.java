/// Source files as bytes with places: offsets, lines, spans, and edits that keep every other byte.
@NullMarked
package dev.plimsoll.text;

import org.jspecify.annotations.NullMarked;
