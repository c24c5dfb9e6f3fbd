/// A repository as it stands in a folder on disk.
@NullMarked
package dev.plimsoll.checkout;

import org.jspecify.annotations.NullMarked;
