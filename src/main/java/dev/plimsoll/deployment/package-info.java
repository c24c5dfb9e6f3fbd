/// How a repository builds its images, and what runs them as whom.
@NullMarked
package dev.plimsoll.deployment;

import org.jspecify.annotations.NullMarked;
