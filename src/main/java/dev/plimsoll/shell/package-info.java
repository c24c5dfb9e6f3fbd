/// The commands inside RUN and its kin: words, lists, pipes, conditionals, redirects, with spans.
///
/// [dev.plimsoll.shell.ShellParser] reads a text into a [dev.plimsoll.shell.Script]; its
/// [commands][dev.plimsoll.shell.Command] have the wrappers taken off and their options read;
/// [dev.plimsoll.shell.Flow] follows every way through it. The grammar is POSIX.1-2024, volume XCU,
/// chapter 2 (2.10.2 has it in one piece), with the constructs of bash that Dockerfiles use. Not
/// read are `coproc`, patterns such as `@(a|b)` outside of `[[ … ]]`, and aliases.
@NullMarked
package dev.plimsoll.shell;

import org.jspecify.annotations.NullMarked;
