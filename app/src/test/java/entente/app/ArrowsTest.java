package entente.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import entente.app.planted.SqlOutsideTheLedger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The walls of the house: arrows run from the verbs to the nouns, and only `app` joins rooms.
class ArrowsTest {
  /// The jar in which a room lends its tests' helpers to other rooms' tests.
  private static final Pattern TESTS_OF_A_ROOM = Pattern.compile(".*-tests\\.jar!.*");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.matches(TESTS_OF_A_ROOM))
          .importPackages("entente");

  private static final ArchRule SQL =
      noClasses()
          .that()
          .resideOutsideOfPackage("entente.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.sqlite..", "org.jooq..", "org.flywaydb..");

  private static LayeredArchitecture arrows() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy("entente.model..")
        .layer("read")
        .definedBy("entente.read..")
        .layer("reconcile")
        .definedBy("entente.reconcile..")
        .layer("ledger")
        .definedBy("entente.ledger..")
        .layer("publish")
        .definedBy("entente.publish..")
        .layer("app")
        .definedBy("entente.app..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("read")
        .mayOnlyAccessLayers("model")
        .whereLayer("reconcile")
        .mayOnlyAccessLayers("model")
        .whereLayer("ledger")
        .mayOnlyAccessLayers("model")
        .whereLayer("publish")
        .mayOnlyAccessLayers("model")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer();
  }

  @Test
  void arrows_point_from_the_verbs_to_the_nouns() {
    arrows().check(HOUSE);
  }

  @Test
  void the_house_is_seen_whole() {
    assertThat(HOUSE.contain(entente.model.Claim.class)).isTrue();
    assertThat(HOUSE.contain(entente.read.Reader.class)).isTrue();
    assertThat(HOUSE.contain(entente.reconcile.Reconciler.class)).isTrue();
    assertThat(HOUSE.contain(entente.ledger.Ledger.class)).isTrue();
    assertThat(HOUSE.contain(entente.publish.ClaimJson.class)).isTrue();
    assertThat(HOUSE.contain(Main.class)).isTrue();
  }

  @Test
  void only_the_ledger_speaks_sql() {
    SQL.check(HOUSE);
  }

  @Test
  void a_planted_violation_is_seen() {
    JavaClasses planted = new ClassFileImporter().importClasses(SqlOutsideTheLedger.class);

    assertThatThrownBy(() -> SQL.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SqlOutsideTheLedger");
  }

  @Test
  void the_model_knows_nothing_but_the_jdk_and_jspecify() {
    noClasses()
        .that()
        .resideInAPackage("entente.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", "entente.model..")
        .check(HOUSE);
  }

  @Test
  void reconciling_has_no_clock_and_touches_no_file() {
    noClasses()
        .that()
        .resideInAPackage("entente.reconcile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(HOUSE);
  }
}
