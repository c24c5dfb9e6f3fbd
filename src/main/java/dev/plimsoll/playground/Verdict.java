package dev.plimsoll.playground;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.engine.FileProblem;
import java.util.List;

/// What there is to say of a pasted text.
///
/// @param name what it was taken for
/// @param recognised whether it is that; false for JSON and YAML that is about something else
/// @param text after the fixes that were wanted
/// @param applied how many fixes are in it
/// @param found how many findings there are, shown or not
/// @param remarks the first of them
/// @param suppressed how many are suppressed by comments
/// @param safe how many remarks have a safe fix
/// @param fixable how many have one that can be applied, safe or not
public record Verdict(
    String name,
    boolean recognised,
    String text,
    int applied,
    int found,
    List<Remark> remarks,
    List<FileProblem> problems,
    int suppressed,
    int safe,
    int fixable) {
  public Verdict {
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
  }

  /// One line in words.
  @JsonProperty
  public String summary() {
    if (!recognised) {
      return "This reads as no file of a kind that is checked; it was taken for " + name + ".";
    }
    String what = found == 0 ? "Nothing found" : found == 1 ? "1 finding" : found + " findings";
    return what
        + " in "
        + name
        + (applied == 0 ? "" : ", after " + applied + (applied == 1 ? " fix" : " fixes"))
        + (suppressed == 0 ? "" : ", " + suppressed + " suppressed")
        + (found > remarks.size() ? "; the first " + remarks.size() + " are shown" : "")
        + ".";
  }
}
