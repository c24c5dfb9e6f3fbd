/// The rules, one final stateless class each, and their catalogue.
@NullMarked
package dev.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
