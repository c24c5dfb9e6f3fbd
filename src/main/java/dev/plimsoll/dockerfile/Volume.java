package dev.plimsoll.dockerfile;

import java.util.List;

/// `VOLUME path…`: directories kept outside of the container's file system.
///
/// @param exec whether the paths are a JSON array
public record Volume(Statement statement, List<Word> paths, boolean exec) implements Instruction {}
