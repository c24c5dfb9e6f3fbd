/// A GitHub for one machine: a real HTTP server with one repository in memory, as strict as the
/// service it stands in for.
@NullMarked
package dev.plimsoll.demo.standin;

import org.jspecify.annotations.NullMarked;
