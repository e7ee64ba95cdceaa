package entente.read.whole;

import entente.model.Party;
import entente.model.When;
import entente.read.Mention;
import entente.read.Note;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.loose.Loose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Says of every sentence what was seen in it and what became of it.
public final class Explaining {
  private Explaining() {}

  public static List<Note> of(Scenes.All all) {
    var notes = new ArrayList<Note>();
    int last = -1;
    for (Scene scene : all.scenes()) {
      String text = all.script().text();
      boolean aside = scene.index() == last; // its sentence and mentions have been told
      last = scene.index();
      if (!aside) {
        notes.add(
            new Note(Note.Kind.SENTENCE, null, scene.span(), scene.span().of(text), null, null));
        Stream.concat(scene.mentions().stream(), scene.told().stream())
            .sorted()
            .forEach(mention -> notes.add(mention(mention, text)));
      }
      List<Draft> drafts = Drafts.of(scene);
      for (Draft draft : drafts) {
        notes.add(
            new Note(
                Note.Kind.DECISION,
                draft.type().word(),
                draft.evidence().getFirst(),
                draft.evidence().getFirst().of(text),
                null,
                "frame "
                    + draft.frame()
                    + (draft.assertion().isPresent()
                        ? ""
                        : ", but the fields make no claim that the guide allows")));
      }
      List<Draft> loose = Loose.of(scene, drafts);
      for (Draft draft : loose) {
        notes.add(
            new Note(
                Note.Kind.DECISION,
                draft.type().word(),
                draft.evidence().getFirst(),
                draft.evidence().getFirst().of(text),
                null,
                "frame "
                    + draft.frame()
                    + ": read loosely, by what stands together; it counts where nothing else tells"
                    + " of it"));
      }
      if (drafts.isEmpty() && loose.isEmpty() && !aside) {
        String reason =
            scene.tree().nodes().isEmpty()
                ? "not parsed: it names no party and introduces no list"
                : "no frame fits";
        notes.add(
            new Note(Note.Kind.DECISION, null, scene.span(), scene.span().of(text), null, reason));
      }
    }
    return notes;
  }

  private static Note mention(Mention mention, String text) {
    Object value =
        switch (mention) {
          case Mention.OfParty party ->
              party.parties().size() == 1
                  ? party.parties().getFirst()
                  : party.parties().stream().map(Party::id).toList();
          case Mention.OfPerson person -> {
            var values = new LinkedHashMap<String, Object>();
            values.put("name", person.name());
            if (person.party() != null) {
              values.put("party", person.party().id());
            }
            yield values;
          }
          case Mention.OfMoney money -> money.money();
          case Mention.OfCount count -> count.count();
          case Mention.OfDuration duration -> duration.iso();
          case Mention.OfDate date ->
              date.end() == null ? date.when() : interval(date.when(), date.end());
        };
    return new Note(
        Note.Kind.MENTION,
        type(mention),
        mention.span(),
        mention.span().of(text),
        value,
        reason(mention));
  }

  private static Object interval(When start, When end) {
    var values = new LinkedHashMap<String, Object>();
    values.put("start", start.toString());
    values.put("end", end.toString());
    return values;
  }

  private static String type(Mention mention) {
    return switch (mention) {
      case Mention.OfParty _ -> "party";
      case Mention.OfPerson _ -> "person";
      case Mention.OfMoney _ -> "money";
      case Mention.OfCount _ -> "count";
      case Mention.OfDuration _ -> "duration";
      case Mention.OfDate _ -> "date";
    };
  }

  private static String reason(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party -> party.how().name().toLowerCase(java.util.Locale.ROOT);
      case Mention.OfPerson _ -> "person";
      case Mention.OfMoney money -> money.bound().word();
      case Mention.OfCount count -> count.bound().word();
      case Mention.OfDuration _ -> "length of time";
      case Mention.OfDate date -> date.role().name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
