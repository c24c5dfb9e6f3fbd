package dev.plimsoll.text;

/// Counts the characters (UTF-8 sequences) before any offset, in constant time however long a line
/// is.
final class CharacterIndex {
  private static final int BLOCK = 1024;

  private final byte[] bytes;
  private final int[] beforeBlock;

  CharacterIndex(byte[] bytes) {
    this.bytes = bytes;
    this.beforeBlock = new int[bytes.length / BLOCK + 1];
    for (int block = 1; block < beforeBlock.length; block++) {
      int start = (block - 1) * BLOCK;
      beforeBlock[block] = beforeBlock[block - 1] + count(bytes, start, start + BLOCK);
    }
  }

  int between(int start, int end) {
    return before(end) - before(start);
  }

  private int before(int offset) {
    int block = offset / BLOCK;
    return beforeBlock[block] + count(bytes, block * BLOCK, offset);
  }

  /// The characters that begin in a range.
  static int count(byte[] bytes, int start, int end) {
    int characters = 0;
    for (int i = start; i < end; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        characters++;
      }
    }
    return characters;
  }
}
