/// What reading and checking costs. Run with `mvn -Pbench test`.
@NullMarked
package dev.plimsoll.bench;

import org.jspecify.annotations.NullMarked;
