package dev.plimsoll.text;

/// A place as people and editors count: `line` and `column` from 1, the column in characters
/// (Unicode code points).
public record Position(int line, int column) implements Comparable<Position> {
  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
