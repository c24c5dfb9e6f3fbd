/// Who somebody is, by what the host says, and for how long that holds.
@NullMarked
package dev.plimsoll.signin;

import org.jspecify.annotations.NullMarked;
