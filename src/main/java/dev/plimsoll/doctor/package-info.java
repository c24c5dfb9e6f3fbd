/// Looks at everything that a server needs, from beside it, and says of each what is wrong and what
/// to do about it. It changes nothing.
@NullMarked
package dev.plimsoll.doctor;

import org.jspecify.annotations.NullMarked;
