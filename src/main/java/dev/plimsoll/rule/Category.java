package dev.plimsoll.rule;

/// The practice that a rule belongs to.
public enum Category {
  NON_ROOT("non-root"),
  COPY("copy"),
  APT_LISTS("apt-lists"),
  READ_ONLY("read-only"),
  /// About comments that suppress findings of the others.
  SUPPRESSION("suppression");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  /// The name as it is printed.
  public String label() {
    return label;
  }
}
