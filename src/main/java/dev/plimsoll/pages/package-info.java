/// The server's HTML pages: each is a typed template and what it shows.
@NullMarked
package dev.plimsoll.pages;

import org.jspecify.annotations.NullMarked;
