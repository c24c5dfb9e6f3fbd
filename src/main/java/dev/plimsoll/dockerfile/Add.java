package dev.plimsoll.dockerfile;

import java.util.List;

/// `ADD source… destination`: copies files, unpacks local archives and fetches remote sources.
public record Add(
    Statement statement,
    List<Word> sources,
    List<Heredoc> heredocSources,
    Word destination,
    boolean exec)
    implements Instruction, Transfer {}
