package dev.plimsoll.queue;

import dev.plimsoll.database.Session;
import java.sql.SQLException;

/// Something else that is kept by repository. It is told in the same transaction in which the queue
/// forgets or renames what it keeps itself.
public interface RepositoryFollower {
  /// Nothing else.
  RepositoryFollower NONE =
      new RepositoryFollower() {
        @Override
        public void installationGone(Session session, long installation) {
          // nothing to forget
        }

        @Override
        public void repositoryGone(
            Session session, long installation, String owner, String repository) {
          // nothing to forget
        }

        @Override
        public void repositoryMoved(
            Session session,
            long installation,
            String owner,
            String repository,
            String toOwner,
            String toName) {
          // nothing to rename
        }

        @Override
        public void ownerRenamed(Session session, long installation, String from, String to) {
          // nothing to rename
        }
      };

  void installationGone(Session session, long installation) throws SQLException;

  void repositoryGone(Session session, long installation, String owner, String repository)
      throws SQLException;

  void repositoryMoved(
      Session session,
      long installation,
      String owner,
      String repository,
      String toOwner,
      String toName)
      throws SQLException;

  void ownerRenamed(Session session, long installation, String from, String to) throws SQLException;

  /// Tells what a delivery means.
  default void follow(Session session, Consequence consequence) throws SQLException {
    switch (consequence) {
      case Consequence.InstallationGone(long installation) ->
          installationGone(session, installation);
      case Consequence.RepositoryGone(RepositoryKey gone) ->
          repositoryGone(session, gone.installationId(), gone.owner(), gone.repository());
      case Consequence.RepositoryMoved(RepositoryKey from, String toOwner, String toName) ->
          repositoryMoved(
              session, from.installationId(), from.owner(), from.repository(), toOwner, toName);
      case Consequence.OwnerRenamed(long installation, String from, String to) ->
          ownerRenamed(session, installation, from, to);
      case Consequence.Marked marked -> {}
      case Consequence.Asked asked -> {}
      case Consequence.AskedOfHead asked -> {}
    }
  }
}
