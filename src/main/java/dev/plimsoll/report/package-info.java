/// One class a format for what the engine found, and the pages of the rules.
@NullMarked
package dev.plimsoll.report;

import org.jspecify.annotations.NullMarked;
