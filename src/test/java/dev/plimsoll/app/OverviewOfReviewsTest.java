package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A review by the real server is in the overview afterwards.
@Timeout(180)
class OverviewOfReviewsTest {
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");
  private static final String ADD = "FROM alpine:3.20\nADD motd /etc/motd\nUSER 1000\n";
  private static final String COPY = ADD.replace("ADD", "COPY");

  @TempDir private Path data;

  @Test
  void aRemarkThatWasHeededIsAFix() throws Exception {
    try (Harbour harbour = new Harbour(MAIN)) {
      SettingsResult.Usable read =
          (SettingsResult.Usable) SettingsReader.read(harbour.environment(data));
      try (Plimsoll server =
          Plimsoll.start(read.settings(), new PullRequestReviews(), CataloguePages.all())) {
        PullRequest pullRequest = harbour.open(7, MAIN.with("Dockerfile", ADD));
        harbour.deliver("opened", pullRequest, server.address());
        harbour.verdict(pullRequest);
        harbour.push(pullRequest, MAIN.with("Dockerfile", COPY));
        harbour.deliver("synchronize", pullRequest, server.address());
        harbour.verdict(pullRequest);
      }
    }

    try (Database database = SqliteDatabase.open(data, InstantSource.system())) {
      assertThat(
              rows(
                  database,
                  "SELECT owner || repository || number || conclusion FROM overview_reviews"))
          .containsExactly("tidewaterharbour7success");
      assertThat(rows(database, "SELECT rule FROM overview_fixes"))
          .containsExactly("add-instead-of-copy");
    }
  }

  private static List<String> rows(Database database, String sql) {
    return database.read(session -> {
      List<String> found = new ArrayList<>();
      try (ResultSet rows = session.statement(sql).executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    });
  }
}
