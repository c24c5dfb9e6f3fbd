/// Names of images, and what is known of public ones.
@NullMarked
package dev.plimsoll.image;

import org.jspecify.annotations.NullMarked;
