package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;
import java.util.List;

/// A logical line cut into keyword, flags and arguments (BuildKit's `splitCommand`).
///
/// ```
/// line    = keyword ([\t\v\f\r ]+ flags arguments)?
/// ```
///
/// White space around the line and around the arguments is dropped.
record SplitCommand(
    SplicedText line,
    Keyword keyword,
    String name,
    List<Flag> flags,
    SplicedText arguments,
    JsonArray json) {

  static SplitCommand of(SplicedText logical, byte escape) {
    int from = WhiteSpace.skip(logical, 0, logical.length());
    SplicedText line = logical.part(from, WhiteSpace.trimEnd(logical, from, logical.length()));
    int keywordEnd = Words.end(line, 0);
    String word = line.slice(0, keywordEnd);
    Keyword keyword = Keyword.of(word);
    int rest = Words.skip(line, keywordEnd);
    FlagReader flags = new FlagReader(line, rest, escape);
    int argumentsAt = flags.read();
    int start = WhiteSpace.skip(line, argumentsAt, line.length());
    SplicedText arguments = line.part(start, WhiteSpace.trimEnd(line, start, line.length()));
    JsonArray json = keyword.takesJson() ? JsonArray.read(arguments) : JsonArray.NONE;
    return new SplitCommand(line, keyword, keyword.display(word), flags.found(), arguments, json);
  }

  int keywordLength() {
    return Words.end(line, 0);
  }
}
