package dev.plimsoll.dockerfile;

import java.util.List;

/// `LABEL name=value…`: describes the image.
public record Label(Statement statement, List<Assignment> assignments) implements Instruction {}
