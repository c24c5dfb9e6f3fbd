package dev.plimsoll.shell;

import dev.plimsoll.text.SplicedText;

/// One run over one text: the position in it and the readers that move it.
final class Reading {
  final Dialect dialect;
  final Scanner scanner;
  final WordReader words;
  final QuoteReader quotes;
  final ExpansionReader expansions;
  final HeredocReader heredocs;
  final RedirectReader redirects;
  final CommandReader commands;
  final CompoundReader compounds;

  Reading(SplicedText text, Dialect dialect, int depth) {
    this.dialect = dialect;
    scanner = new Scanner(text, depth);
    words = new WordReader(this);
    quotes = new QuoteReader(this);
    expansions = new ExpansionReader(this);
    heredocs = new HeredocReader(this);
    redirects = new RedirectReader(this);
    commands = new CommandReader(this);
    compounds = new CompoundReader(this);
  }
}
