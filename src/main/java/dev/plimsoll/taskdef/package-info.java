/// A typed view of ECS task definitions.
@NullMarked
package dev.plimsoll.taskdef;

import org.jspecify.annotations.NullMarked;
