package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.Span;
import java.util.Optional;

/// A comment with what it stands by.
///
/// @param span with its mark, without its line end
/// @param text without its mark and the white space around
/// @param target what it is above or beside: an instruction, a key with its value, a block
/// @param block the larger unit around it: the stage, the resource, the document
/// @param leads whether the file has nothing but comments before it
record PlacedComment(
    Span span, String text, Optional<Span> target, Optional<Span> block, boolean leads) {}
