/// The HTTP server: webhook intake, health and pages.
@NullMarked
package dev.plimsoll.server;

import org.jspecify.annotations.NullMarked;
