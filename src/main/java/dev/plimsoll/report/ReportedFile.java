package dev.plimsoll.report;

import dev.plimsoll.engine.FileReport;

/// A file that was checked.
///
/// @param shown its path as the user wrote it; the report's own path is relative to the repository
public record ReportedFile(String shown, FileReport report) {}
