package entente.app.cli;

import entente.app.intake.Intake;
import entente.app.intake.Unusable;
import entente.model.Publication;
import java.util.ArrayList;
import java.util.List;

/// What a person should be told at the end: what could not be used and why, what was taken with a
/// doubt, what has no date.
final class Leftovers {
  private static final int NAMED = 5;

  private final List<Unusable> unusable = new ArrayList<>();
  private final List<String> undated = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// Files that were left aside although a folder holds them.
  void passedOver(List<java.nio.file.Path> files) {
    files.forEach(file ->
        notes.add(
            "note: passed over: %s, which speaks of its folder; name it by itself to have it all the same"
                .formatted(file)));
  }

  void unusable(Unusable each) {
    unusable.add(each);
  }

  void unusable(List<Unusable> some) {
    unusable.addAll(some);
  }

  void taken(Intake.Taken.Usable document) {
    document
        .extraction()
        .notes()
        .forEach(note -> notes.add("note: %s: %s".formatted(document.source().name(), note)));
    undated(document.publication());
  }

  private void undated(Publication publication) {
    if (publication.published() == null) {
      undated.add(publication.doc());
    }
  }

  int count() {
    return unusable.size();
  }

  /// Tells everything, and gives the status with which the command ends.
  Status tell(Outside outside) {
    notes.forEach(outside::say);
    if (!undated.isEmpty()) {
      String more = undated.size() > NAMED ? " and %d more".formatted(undated.size() - NAMED) : "";
      outside.say(
          ("warning: undated: nothing says when %s%s %s published. Words like \"Sunday\" cannot be"
               + " dated there, and the claims count as known from the day they are added. Give the"
               + " date in a --manifest file: {\"doc\": \"%s\", \"published\": \"2023-12-17\"}")
              .formatted(
                  String.join(", ", undated.subList(0, Math.min(NAMED, undated.size()))),
                  more,
                  undated.size() == 1 ? "was" : "were",
                  undated.getFirst()));
    }
    unusable.forEach(
        each -> outside.say("not usable: %s: %s".formatted(each.name(), each.reason())));
    return unusable.isEmpty() ? Status.DONE : Status.UNUSABLE;
  }
}
