package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.cli.QueueOperations.Entry;
import dev.plimsoll.report.PrintableText;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// Prints work that is not done, as lines for people or as JSON.
final class QueueListing {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROW = "%-9s  %-11s  %5s  %8s  %s%s%n";
  private static final int LONGEST_REASON = 80;

  private final PrintStream out;

  QueueListing(PrintStream out) {
    this.out = out;
  }

  void print(List<Entry> entries, boolean json) {
    if (json) {
      printJson(entries);
    } else if (entries.isEmpty()) {
      out.println("Nothing waits.");
    } else {
      out.printf(ROW, "STATE", "PRIORITY", "TRIES", "AGE", "WHAT", "");
      for (Entry entry : entries) {
        out.printf(
            ROW,
            entry.state(),
            entry.priority(),
            entry.attempts(),
            age(entry.ageSeconds()),
            PrintableText.of(entry.name()),
            remark(entry));
      }
    }
  }

  void printInFull(List<Entry> entries, boolean json) {
    if (json) {
      printJson(entries);
      return;
    }
    for (Entry entry : entries) {
      out.println(PrintableText.of(entry.name()));
      line("state", entry.state() + " since " + entry.since());
      entry.until().ifPresent(until -> line("until", until));
      line("priority", entry.priority());
      line("installation", String.valueOf(entry.installation()));
      line("tries", String.valueOf(entry.attempts()));
      entry.reason().ifPresent(reason -> line("reason", PrintableText.of(reason)));
    }
  }

  private void line(String label, String value) {
    out.printf("  %-13s %s%n", label, value);
  }

  private static String remark(Entry entry) {
    String until = entry.state().equals("put off") ? entry.until().orElse("") : "";
    String reason = entry.reason().map(PrintableText::of).orElse("");
    String shown =
        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    String both = until.isEmpty() ? shown : shown.isEmpty() ? until : until + ": " + shown;
    return both.isEmpty() ? "" : "  (" + (until.isEmpty() ? "" : "until ") + both + ")";
  }

  private static String age(long seconds) {
    if (seconds < 120) {
      return Math.max(0, seconds) + "s";
    }
    return seconds < 7_200
        ? seconds / 60 + "m"
        : seconds < 172_800 ? seconds / 3_600 + "h" : seconds / 86_400 + "d";
  }

  private void printJson(List<Entry> entries) {
    ArrayNode all = JSON.createArrayNode();
    for (Entry entry : entries) {
      ObjectNode node = all.addObject();
      node.put("name", entry.name());
      node.put("installation", entry.installation());
      node.put("state", entry.state());
      node.put("priority", entry.priority());
      node.put("attempts", entry.attempts());
      node.put("since", entry.since());
      node.put("ageSeconds", entry.ageSeconds());
      put(node, "until", entry.until());
      put(node, "reason", entry.reason());
    }
    out.println(all.toPrettyString());
  }

  private static void put(ObjectNode node, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
  }
}
