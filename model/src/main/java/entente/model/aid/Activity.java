package entente.model.aid;

import entente.model.Party;
import entente.model.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One project or programme as one file reports it.
///
/// @param identifier unique in its file as a rule; the same in two files is one activity reported
///   twice
/// @param numbers other identifiers: those of agreements and of the publisher's own system
/// @param reporter who reports it; null where the file does not say
/// @param title in English where there is such a one; empty where there is none
/// @param recipients the states that it is for
/// @param sectors those of its sector codes that this ledger has a word for
/// @param start planned or actual; null where it is not said
/// @param end planned or actual; null where it is not said
/// @param stage null where it is not said or no stage of the list
/// @param flows in the file's order
/// @param line where it begins in its file, counted from 1
public record Activity(
    String identifier,
    List<String> numbers,
    @Nullable Organisation reporter,
    String title,
    List<Participant> participants,
    List<Party> recipients,
    Set<Sector> sectors,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable Stage stage,
    List<Flow> flows,
    List<Budget> budgets,
    int line) {

  /// How far it has come.
  public enum Stage {
    PIPELINE,
    IMPLEMENTATION,
    COMPLETION,
    POST_COMPLETION,
    CANCELLED,
    SUSPENDED
  }

  public Activity {
    numbers = List.copyOf(numbers);
    participants = List.copyOf(participants);
    recipients = List.copyOf(recipients);
    sectors = Set.copyOf(sectors);
    flows = List.copyOf(flows);
    budgets = List.copyOf(budgets);
  }
}
