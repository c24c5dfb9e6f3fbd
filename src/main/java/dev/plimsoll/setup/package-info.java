/// Setting the server up: the App's manifest, who may do it, and the credentials that come of it.
@NullMarked
package dev.plimsoll.setup;

import org.jspecify.annotations.NullMarked;
