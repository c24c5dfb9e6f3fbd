/// What people ask of Plimsoll on a pull request, and what it answers.
@NullMarked
package dev.plimsoll.talk;

import org.jspecify.annotations.NullMarked;
