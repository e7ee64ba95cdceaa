package entente.publish;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import entente.model.AnyClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Holds what is written against the claims schema.
class ClaimSchemaTest {
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("..", "evaluation", "claims.schema.json")));
    } catch (IOException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Test
  void a_claim_of_any_type_is_written_as_the_schema_has_it() {
    var format = new ClaimJson();
    forAll(AnyClaim::claim, claim -> assertThat(SCHEMA.validate(format.write(claim), InputFormat.JSON)).isEmpty());
  }

  @Test
  void the_schema_bites() {
    assertThat(SCHEMA.validate("{\"doc\":\"d\",\"type\":\"relation\",\"evidence\":[]}", InputFormat.JSON)).isNotEmpty();
  }
}
