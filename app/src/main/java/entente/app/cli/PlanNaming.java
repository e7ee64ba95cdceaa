package entente.app.cli;

import entente.app.plan.PlanWanted;
import entente.model.Party;
import entente.model.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a plan is called, whose it is, and when its file became public.
final class PlanNaming {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "The plan's name, such as asean-japan-2023. Default: made of its title.")
  private @Nullable String name;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The plan's title. Default: what stands above the table.")
  private @Nullable String title;

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = "Whose plan it is; may be given several times.")
  private List<Party> parties = new ArrayList<>();

  @Option(names = "--follows", paramLabel = "NAME", description = "The plan before this one.")
  private @Nullable String follows;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "When the file became public, such as 2025-06. Default: the day on which it is imported.")
  private @Nullable When published;

  PlanWanted wanted() {
    return new PlanWanted(name, title, parties, follows, published);
  }
}
