package dev.plimsoll.report;

/// How many columns of a terminal a character takes: none for marks that join the one before them,
/// two for what East Asian typography and emoji draw wide, else one.
final class DisplayWidth {
  /// First and last characters of the wide blocks (Unicode's East Asian Width W and F, rounded to
  /// whole blocks).
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x23E9, 0x23EC},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18DFF},
    {0x1AFF0, 0x1B2FF},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F7E0, 0x1F7EB},
    {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private DisplayWidth() {}

  static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    for (int[] block : WIDE) {
      if (character <= block[1]) {
        return character >= block[0];
      }
    }
    return false;
  }
}
