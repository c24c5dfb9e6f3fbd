package dev.plimsoll.cli;

/// How the demonstration goes on once its story is told.
///
/// @param exit whether it ends there, without a page
/// @param port of the page; 0 for a free one
/// @param open whether to open the page in the browser
public record DemoOptions(boolean exit, int port, boolean open) {}
