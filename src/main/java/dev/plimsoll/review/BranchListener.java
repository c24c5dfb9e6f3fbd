package dev.plimsoll.review;

/// Is told what is on default branches.
public interface BranchListener {
  /// Nobody who wants to be told.
  BranchListener NONE =
      new BranchListener() {
        @Override
        public boolean knows(RepositoryRef repository, String mark) {
          return true;
        }

        @Override
        public void found(RepositoryRef repository, String mark, BranchReport report) {
          // nobody is there
        }
      };

  /// Whether it was told what such a visit finds, so that it need not be found out again.
  ///
  /// @param mark the same for visits that find the same
  boolean knows(RepositoryRef repository, String mark);

  /// Takes what was found. It may be told the same again.
  void found(RepositoryRef repository, String mark, BranchReport report);
}
