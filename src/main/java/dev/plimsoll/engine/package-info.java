/// Runs rules over files and proves every fix before it leaves; pure, no I/O.
@NullMarked
package dev.plimsoll.engine;

import org.jspecify.annotations.NullMarked;
