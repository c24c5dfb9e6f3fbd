/// The contract between rules and the engine: what a rule sees, and what it reports.
@NullMarked
package dev.plimsoll.rule;

import org.jspecify.annotations.NullMarked;
