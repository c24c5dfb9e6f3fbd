package dev.plimsoll.dockerfile;

/// A name and its value in ENV or LABEL, quotes and variables still in them.
///
/// @param equalsSign whether they are joined by `=`; otherwise the form is the old `ENV name value`
public record Assignment(Word name, Word value, boolean equalsSign) {}
