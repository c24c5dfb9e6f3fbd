/// What a pull request should look like, and the difference to what is there.
@NullMarked
package dev.plimsoll.review;

import org.jspecify.annotations.NullMarked;
