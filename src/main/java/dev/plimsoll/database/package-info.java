/// Rows that outlive the process: connections, transactions and migrations, for all rooms that keep
/// something.
@NullMarked
package dev.plimsoll.database;

import org.jspecify.annotations.NullMarked;
