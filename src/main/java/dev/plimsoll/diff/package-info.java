/// Unified diffs as GitHub hands them out, and the lines of them that a comment may stand on.
@NullMarked
package dev.plimsoll.diff;

import org.jspecify.annotations.NullMarked;
