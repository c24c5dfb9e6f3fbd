/// The command line: check, fix, explain, serve, demo.
@NullMarked
package dev.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
