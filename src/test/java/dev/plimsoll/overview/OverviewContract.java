package dev.plimsoll.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.Database;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.Retention;
import dev.plimsoll.queue.Delivery;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.queue.WorkQueue;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds of the overview on every database.
abstract class OverviewContract {
  private static final String VIEWER = "viewer";
  private static final RepositoryName HARBOUR = new RepositoryName(5, "tidewater", "harbour");
  private static final RepositoryName DOCK = new RepositoryName(5, "tidewater", "dock");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-20T10:00:00Z"));
  private final List<RepositoryName> visible = new ArrayList<>(List.of(HARBOUR, DOCK));
  private Database database;
  private OverviewBook book;
  private Outlook outlook;
  private Sight sight;
  private WorkQueue queue;
  private int deliveries;

  abstract Database open(InstantSource clock) throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open(now::get);
    book = new OverviewBook(database);
    outlook = new Outlook(database);
    sight = new Sight(database, new Listing(visible), now::get);
    queue = DatabaseWorkQueue.in(database, Retention.DEFAULT, new FollowingTables());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  /// A host on which everybody may see the same.
  private record Listing(List<RepositoryName> visible) implements SightHost {
    @Override
    public List<Long> installations(String token) {
      return visible.stream().map(RepositoryName::installationId).distinct().toList();
    }

    @Override
    public RepositoryList repositories(String token, long installation, int page) {
      List<RepositoryName> all =
          visible.stream().filter(name -> name.installationId() == installation).toList();
      return new RepositoryList(all.size(), all, false);
    }

    @Override
    public boolean maySee(String token, RepositoryName repository) {
      return visible.contains(repository);
    }
  }

  private void days(int days) {
    now.updateAndGet(before -> before.plus(Duration.ofDays(days)));
  }

  private Board board() {
    return board(Filter.ALL);
  }

  private Board board(Filter filter) {
    sight.forget(VIEWER);
    sight.refresh(VIEWER, () -> "token");
    return outlook.board(VIEWER, filter, 1);
  }

  private static Finding finding(String practice, String severity) {
    return new Finding("root-user", practice, severity, "Dockerfile", 3, "Root.", "f");
  }

  private static Visit visit(RepositoryName of, String mark, Finding... found) {
    return new Visit(of, "main", "sha-" + mark, mark, 2, true, List.of(found), List.of());
  }

  private static ReviewedPullRequest review(
      int number, String conclusion, List<String> mended, List<String> standing) {
    return new ReviewedPullRequest(
        HARBOUR,
        number,
        "sha",
        conclusion,
        mended.stream().map(thread -> new ReviewedPullRequest.Fix(thread, "root-user")).toList(),
        standing);
  }

  private void happened(Consequence consequence) {
    queue.accept(
        new Delivery("guid" + deliveries++, "repository", "any", now.get(), new byte[0]),
        List.of(consequence));
  }

  @Test
  void theNewestVisitCounts() {
    book.visited(visit(HARBOUR, "1", finding("non-root", "error"), finding("copy", "info")));
    book.visited(visit(HARBOUR, "2", finding("copy", "warning")));

    assertThat(board().totals()).isEqualTo(new Totals(1, 0, 1, 0, 0));
    RepositoryView view = outlook.view(HARBOUR).orElseThrow();
    assertThat(view.findings()).containsExactly(finding("copy", "warning"));
    assertThat(view.headSha()).isEqualTo("sha-2");
  }

  @Test
  void theSameVisitTwiceChangesNothing() {
    Visit visit = visit(HARBOUR, "1", finding("copy", "info"));
    book.visited(visit);
    days(1);
    RepositoryView before = outlook.view(HARBOUR).orElseThrow();
    book.visited(visit);

    assertThat(outlook.view(HARBOUR)).hasValue(before);
    assertThat(book.knows(HARBOUR, "1")).isTrue();
    assertThat(book.knows(HARBOUR, "2")).isFalse();
  }

  @Test
  void trendsTellWhatChangedAndNotThatARepositoryIsNew() {
    book.visited(visit(HARBOUR, "1", finding("copy", "info"), finding("copy", "info")));
    days(10);
    book.visited(visit(DOCK, "1", finding("copy", "info")));
    book.visited(visit(HARBOUR, "2", finding("copy", "info")));
    days(1);
    book.visited(visit(HARBOUR, "3", finding("copy", "info"), finding("non-root", "error")));

    List<Trend> trends = board().trends();

    assertThat(trends).extracting(Trend::practice).containsExactly("copy", "non-root");
    List<Integer> copy = trends.getFirst().counts();
    assertThat(copy).hasSize(31).startsWith(3, 3).endsWith(3, 2, 2);
    assertThat(trends.getLast().counts()).startsWith(0).endsWith(0, 1);
    assertThat(outlook.view(HARBOUR).orElseThrow().row().change()).isZero();
  }

  @Test
  void severalChangesOnOneDayAddUp() {
    book.visited(visit(HARBOUR, "1"));
    days(1);
    book.visited(visit(HARBOUR, "2", finding("copy", "info"), finding("copy", "info")));
    book.visited(visit(HARBOUR, "3", finding("copy", "info")));

    assertThat(board().trends().getFirst().counts()).endsWith(0, 1);
    assertThat(board().rows().getFirst().change()).isEqualTo(1);
  }

  @Test
  void theWorstComeFirst() {
    book.visited(visit(HARBOUR, "1", finding("copy", "warning"), finding("copy", "warning")));
    book.visited(visit(DOCK, "1", finding("copy", "error")));

    assertThat(board().rows()).extracting(RepositoryRow::name).containsExactly(DOCK, HARBOUR);
  }

  @Test
  void listsAreNarrowedByNameOwnerAndPractice() {
    book.visited(visit(HARBOUR, "1", finding("copy", "warning")));
    book.visited(visit(DOCK, "1", finding("non-root", "error")));

    assertThat(board(new Filter(Optional.empty(), "ARB", Optional.empty())).rows())
        .extracting(RepositoryRow::name)
        .containsExactly(HARBOUR);
    assertThat(board(new Filter(Optional.empty(), "%", Optional.empty())).rows()).isEmpty();
    assertThat(board(new Filter(Optional.of("tidewater"), "", Optional.of("non-root"))).rows())
        .extracting(RepositoryRow::name)
        .containsExactly(DOCK);
    assertThat(board(new Filter(Optional.of("elsewhere"), "", Optional.empty())).rows()).isEmpty();
  }

  @Test
  void whatOneMayNotSeeIsInNoSum() {
    book.visited(visit(HARBOUR, "1", finding("copy", "warning")));
    book.visited(visit(DOCK, "1", finding("non-root", "error")));
    book.reviewed(review(1, "success", List.of("t1"), List.of()));
    visible.remove(HARBOUR);

    Board board = board();

    assertThat(board.totals()).isEqualTo(new Totals(1, 1, 0, 0, 0));
    assertThat(board.activity()).isEqualTo(new Activity(0, 0, 0));
    assertThat(board.trends()).extracting(Trend::practice).containsExactly("non-root");
    assertThat(outlook.examples(VIEWER, "root-user"))
        .extracting(Placed::repository)
        .containsExactly(DOCK);
  }

  @Test
  void theHostsWordHoldsForMinutes() {
    book.visited(visit(HARBOUR, "1", finding("copy", "warning")));
    board();
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));

    assertThat(outlook.board(VIEWER, Filter.ALL, 1).rows()).isEmpty();
  }

  @Test
  void aPullRequestCountsOnceWithItsLastConclusion() {
    book.visited(visit(HARBOUR, "1"));
    book.reviewed(review(1, "failure", List.of(), List.of("t1")));
    book.reviewed(review(2, "failure", List.of(), List.of()));
    days(1);
    book.reviewed(review(1, "success", List.of("t1"), List.of()));
    book.reviewed(review(1, "success", List.of("t1"), List.of()));

    assertThat(board().activity()).isEqualTo(new Activity(2, 1, 1));
    assertThat(outlook.view(HARBOUR).orElseThrow().activity()).isEqualTo(new Activity(2, 1, 1));
  }

  @Test
  void aFixThatIsTakenBackIsNone() {
    book.visited(visit(HARBOUR, "1"));
    book.reviewed(review(1, "success", List.of("t1", "t2"), List.of()));
    book.reviewed(review(1, "failure", List.of("t2"), List.of("t1")));

    assertThat(board().activity().fixes()).isEqualTo(1);
  }

  @Test
  void suppressionsAreKeptWithTheirReasons() {
    Silenced silenced =
        new Silenced("root-user", "Dockerfile", 4, "# plimsoll ignore", Optional.of("a\0 reason"));
    book.visited(new Visit(HARBOUR, "main", "sha", "1", 1, true, List.of(), List.of(silenced)));
    board();

    Outlook.SilencedPage page = outlook.silenced(VIEWER, Filter.ALL, 1);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.rows().getFirst().thing().reason()).hasValue("a\uFFFD reason");
    assertThat(board().totals().silenced()).isEqualTo(1);
  }

  @Test
  void onlyTheMostSevereAreListedAndAllAreCounted() {
    Finding[] many = new Finding[700];
    Arrays.fill(many, finding("copy", "info"));
    many[0] = finding("copy", "error");
    book.visited(visit(HARBOUR, "1", many));

    RepositoryView view = outlook.view(HARBOUR).orElseThrow();

    assertThat(view.findings()).hasSize(500).first().isEqualTo(many[0]);
    assertThat(view.row().findings()).isEqualTo(700);
  }

  @Test
  void whatIsOlderThanFourHundredDaysIsForgotten() {
    book.visited(visit(HARBOUR, "1"));
    book.reviewed(review(1, "success", List.of("t1"), List.of()));
    days(401);
    new OverviewBook(database).visited(visit(HARBOUR, "2"));

    assertThat(count("overview_reviews")).isZero();
    assertThat(count("overview_fixes")).isZero();
  }

  @Test
  void whatIsGoneVanishesWithItsRows() {
    fillAll();
    happened(new Consequence.RepositoryGone(new RepositoryKey(5, "tidewater", "harbour")));
    assertThat(outlook.view(HARBOUR)).isEmpty();
    assertThat(outlook.view(DOCK)).isPresent();
    happened(new Consequence.InstallationGone(5));

    for (String table :
        List.of(
            "repositories",
            "practices",
            "findings",
            "suppressions",
            "history",
            "reviews",
            "fixes",
            "sight")) {
      assertThat(count("overview_" + table)).as(table).isZero();
    }
  }

  @Test
  void aRepositoryTakesItsPastToItsNewName() {
    fillAll();
    happened(
        new Consequence.RepositoryMoved(
            new RepositoryKey(5, "tidewater", "harbour"), "tidewater", "marina"));

    assertThat(outlook.view(HARBOUR)).isEmpty();
    RepositoryView view = outlook.view(new RepositoryName(5, "tidewater", "marina")).orElseThrow();
    assertThat(view.findings()).hasSize(1);
    assertThat(view.activity().reviewed()).isEqualTo(1);
  }

  @Test
  void aRepositoryMayTakeTheNameOfAnotherOne() {
    fillAll();
    happened(
        new Consequence.RepositoryMoved(
            new RepositoryKey(5, "tidewater", "harbour"), "tidewater", "dock"));

    assertThat(outlook.view(DOCK).orElseThrow().activity().reviewed()).isEqualTo(1);
    assertThat(count("overview_repositories")).isEqualTo(1);
  }

  @Test
  void anOwnerWithANewNameKeepsEverything() {
    fillAll();
    happened(new Consequence.OwnerRenamed(5, "tidewater", "seaside"));

    assertThat(outlook.view(new RepositoryName(5, "seaside", "harbour"))).isPresent();
    assertThat(outlook.view(HARBOUR)).isEmpty();
  }

  private void fillAll() {
    Silenced silenced = new Silenced("root-user", "Dockerfile", 4, "by", Optional.empty());
    for (RepositoryName name : List.of(HARBOUR, DOCK)) {
      book.visited(visit(name, "0"));
      book.visited(
          new Visit(
              name,
              "main",
              "s",
              "1",
              1,
              true,
              List.of(finding("copy", "info")),
              List.of(silenced)));
    }
    book.reviewed(review(1, "success", List.of("t1"), List.of()));
    board();
  }

  private int count(String table) {
    return database.read(session -> {
      try (ResultSet rows = session.statement("SELECT COUNT(*) FROM " + table).executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    });
  }
}
