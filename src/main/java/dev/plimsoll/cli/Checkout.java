package dev.plimsoll.cli;

import dev.plimsoll.checkout.WorkingTree;
import dev.plimsoll.config.Configuration;

/// A repository on disk, and how it wants to be checked.
record Checkout(WorkingTree tree, Configuration configuration) {}
