package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file: its schema, what it refuses, and that it only grows.
class SqliteFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  private Ledger open() {
    return Ledger.open(home, new ClaimJson());
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("entente.db"));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> column(String sql) throws SQLException {
    var column = new ArrayList<String>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        column.add(rows.getString(1));
      }
    }
    return column;
  }

  private void refused(String message) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(this::open)
        .withMessageStartingWith("ledger ")
        .withMessageContaining(message)
        .satisfies(
            refusal -> assertThat(refusal.kind()).isEqualTo(LedgerException.Kind.UNREACHABLE));
  }

  @Test
  void a_new_file_gets_the_schema_of_this_version_in_a_folder_that_is_made() throws SQLException {
    home = home.resolve("a/new/folder");
    open().close();
    assertThat(column("PRAGMA user_version")).containsExactly(String.valueOf(Schema.VERSION));
    assertThat(column("PRAGMA journal_mode")).containsExactly("wal");
    assertThat(column("SELECT version FROM flyway_schema_history"))
        .last()
        .isEqualTo(String.valueOf(Schema.VERSION));
  }

  @Test
  void the_number_in_the_file_is_that_of_the_last_script() throws IOException {
    try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/sqlite"))) {
      assertThat(
              scripts
                  .map(each -> each.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                  .map(Integer::valueOf)
                  .max(Integer::compare))
          .contains(Schema.VERSION);
    }
  }

  @Test
  void a_file_that_is_up_to_date_is_opened_without_migrations() throws SQLException {
    open().close();
    run("DROP TABLE flyway_schema_history");
    open().close();
    assertThat(column("SELECT name FROM sqlite_schema WHERE name = 'flyway_schema_history'"))
        .isEmpty();
  }

  @Test
  void a_file_of_a_newer_version_is_refused_naming_both() throws SQLException {
    open().close();
    run("PRAGMA user_version = " + (Schema.VERSION + 1));
    refused(
        "found schema %d, wanted schema %d or older; it was written by a newer Entente"
            .formatted(Schema.VERSION + 1, Schema.VERSION));
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
    Path file = home.resolve("entente.db");
    Files.writeString(file, "Dear diary, ".repeat(200));
    refused("found a file that is no ledger or is damaged");
    assertThat(file).hasContent("Dear diary, ".repeat(200));
  }

  @Test
  void another_programs_database_is_refused_and_left_alone() throws SQLException {
    run("CREATE TABLE photos (name TEXT)");
    refused("found another program's database");
    assertThat(column("SELECT name FROM sqlite_schema")).containsExactly("photos");
  }

  @Test
  void a_home_that_is_a_file_is_refused() throws IOException {
    home = Files.writeString(home.resolve("file"), "x");
    refused("name another with --home");
  }

  @Test
  void a_folder_or_file_that_may_not_be_written_is_refused() throws IOException {
    assumeThat(System.getProperty("user.name"))
        .as("root may write everywhere")
        .isNotEqualTo("root");
    open().close();
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      refused("may not be written");
    } finally {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void a_full_disk_is_told_and_nothing_of_the_step_is_recorded() {
    SqliteFile file = SqliteFile.open(home, InstantSource.system());
    try (Ledger ledger = new Ledger(file, new ClaimJson())) {
      Papers.generated(1, 3).addTo(ledger);
      long pages =
          file.write(transaction -> {
            long full = transaction.sql().number("PRAGMA page_count") + 2;
            return transaction.sql().number("PRAGMA max_page_count = " + full);
          });
      assertThat(pages).isPositive();
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(() -> Papers.generated(2, 2000).addTo(ledger))
          .withMessageContaining(
              "found no room left on its disk; nothing of this step was recorded; make room and do"
                  + " it again")
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(LedgerException.Kind.FULL));
      assertThat(ledger.counts().documents()).isEqualTo(1);
      assertThat(ledger.document("doc-2")).isEmpty();
      assertThat(Papers.generated(2, 2000).addTo(ledger)).as("with room again").isTrue();
    }
  }

  @Test
  void nothing_that_was_recorded_can_be_changed_or_removed() throws SQLException {
    try (Ledger ledger = open()) {
      var papers = Papers.generated(1, 2);
      papers.addTo(ledger);
      ledger.importClaims(
          Papers.generated(2, 1).reading().claims(), List.of(Papers.generated(2, 1).publication()));
      String claim = papers.reading().claims().getFirst().id();
      ledger.decide(new Decision("d", new Ruling.Reject(claim), "Ana", Instant.EPOCH, "typo"));
    }
    List<String> facts =
        column(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table'
            AND name NOT LIKE 'word_index%' AND name NOT IN ('searchable', 'flyway_schema_history')
            AND name NOT IN ('made', 'pending', 'origin', 'standing', 'tied', 'block', 'stay', 'version', 'named', 'tally',
              'head', 'due', 'statement', 'turned', 'aid_file', 'activity', 'plan_edition', 'plan_line')
            """);
    assertThat(facts)
        .containsExactlyInAnyOrder(
            "moment",
            "document",
            "extraction",
            "publication",
            "reading",
            "claim",
            "imported_claim",
            "imported_publication",
            "decision",
            "sketch");
    for (String table : facts) {
      String column =
          column("SELECT name FROM pragma_table_info('%s') LIMIT 1".formatted(table)).getFirst();
      assertThat(column("SELECT count(*) FROM " + table))
          .as(table + " has lines")
          .doesNotContain("0");
      for (String sql :
          List.of(
              "UPDATE %s SET %s = %s".formatted(table, column, column), "DELETE FROM " + table)) {
        assertThatExceptionOfType(SQLException.class)
            .as(sql)
            .isThrownBy(() -> run(sql))
            .withMessageContaining("the ledger only grows");
      }
    }
  }

  @Test
  void no_statement_of_this_room_changes_or_removes_what_was_recorded() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContainPattern("\"\\s*(UPDATE|REPLACE|INSERT OR)\\b")
            .doesNotContainPattern(
                "DELETE FROM"
                    + " (moment|document|extraction|publication|reading|claim|imported_\\w+|decision|searchable)\\b");
      }
    }
  }

  @Test
  void a_writer_that_waits_too_long_is_told_that_the_ledger_is_locked() throws SQLException {
    try (Ledger ledger = open();
        Connection other = connection();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(ledger.reports(Clocks.NOW)).as("readers do not wait").isEmpty();
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(() -> Papers.generated(1, 1).addTo(ledger))
          .withMessageContaining("found it locked by another process")
          .satisfies(
              refusal -> assertThat(refusal.kind()).isEqualTo(LedgerException.Kind.UNREACHABLE));
      statement.execute("ROLLBACK");
      assertThat(Papers.generated(1, 1).addTo(ledger)).isTrue();
    }
  }
}
