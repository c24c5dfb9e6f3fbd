/// The comments, ours and those of other tools, by which somebody does not want to be told of
/// findings.
@NullMarked
package dev.plimsoll.engine.suppression;

import org.jspecify.annotations.NullMarked;
