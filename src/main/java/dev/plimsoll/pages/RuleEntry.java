package dev.plimsoll.pages;

import dev.plimsoll.rule.RuleInfo;
import java.util.List;

/// A rule and what its page says.
public record RuleEntry(RuleInfo info, RuleText text) {
  public String id() {
    return info.id();
  }

  public FixKind fix() {
    return text.fix();
  }

  public Practice practice() {
    return Practice.of(info.category());
  }

  public List<OtherTool> otherTools() {
    return OtherTool.of(info);
  }

  /// HTML of our own making.
  public String body() {
    return text.html();
  }
}
