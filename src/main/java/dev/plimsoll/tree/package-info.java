/// YAML and JSON as one kind of node with spans.
@NullMarked
package dev.plimsoll.tree;

import org.jspecify.annotations.NullMarked;
