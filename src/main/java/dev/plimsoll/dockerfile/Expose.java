package dev.plimsoll.dockerfile;

import java.util.List;

/// `EXPOSE port[/protocol]…`: the ports the container listens on.
public record Expose(Statement statement, List<Word> ports) implements Instruction {}
