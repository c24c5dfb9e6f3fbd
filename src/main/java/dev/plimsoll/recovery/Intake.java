package dev.plimsoll.recovery;

/// Takes a delivery in as if it had come by itself.
public interface Intake {
  /// What is known of a delivery by its event and action alone.
  enum Need {
    /// It would have been stored.
    CERTAIN,
    /// That depends on what it says.
    PERHAPS,
    NONE
  }

  /// What became of it.
  enum Taken {
    STORED,
    /// Its GUID was there already.
    KNOWN,
    /// Nothing depends on it.
    UNNEEDED
  }

  Need need(String event, String action);

  /// Stores a delivery that comes from the host itself, if anything depends on it.
  ///
  /// @param payload the JSON document
  Taken take(String guid, String event, byte[] payload);
}
