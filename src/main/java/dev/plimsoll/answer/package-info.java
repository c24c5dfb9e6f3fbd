/// Answers people who ask for something on a pull request, and merge queues.
@NullMarked
package dev.plimsoll.answer;

import org.jspecify.annotations.NullMarked;
