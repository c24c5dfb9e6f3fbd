package dev.plimsoll.dockerfile;

import java.util.List;

/// `ENV name=value…`: sets environment variables for the rest of the stage and the image.
public record Env(Statement statement, List<Assignment> assignments) implements Instruction {}
