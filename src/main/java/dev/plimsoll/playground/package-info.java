/// What the playground answers: findings and fixes of a text that somebody pastes, of which nothing
/// is kept.
@NullMarked
package dev.plimsoll.playground;

import org.jspecify.annotations.NullMarked;
