/// The commands inside RUN and its kin: words, lists, pipes, conditionals, redirects, with spans.
@NullMarked
package dev.plimsoll.shell;

import org.jspecify.annotations.NullMarked;
