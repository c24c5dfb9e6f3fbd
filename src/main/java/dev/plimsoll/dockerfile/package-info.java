/// What BuildKit reads in a Dockerfile, with the place of every byte.
@NullMarked
package dev.plimsoll.dockerfile;

import org.jspecify.annotations.NullMarked;
