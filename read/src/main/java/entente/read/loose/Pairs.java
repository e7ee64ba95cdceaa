package entente.read.loose;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Talks told without a verb: "On the sidelines: Ana Lima and Peru's Juan Sol, half an hour, fish".
final class Pairs {
  private static final Words LISTS = Words.of(Pairs.class);

  /// What says that the two are together.
  private static final Pattern TOGETHER = LISTS.inAnyCase("together");

  /// What says that they are not, or do something else.
  private static final Pattern APART = LISTS.inAnyCase("apart");

  private static final Pattern AND =
      Pattern.compile(
          "(?i)[ ,]*(?:of [\\p{L} ]{3,30}[ ,]*)?\\b(?:and|with|meets?)\\b (?:[\\p{L}'’.-]+ ){0,6}");

  private Pairs() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    String words = scene.span().of(scene.text());
    boolean told =
        rest.framed().stream().anyMatch(draft -> draft.type() == Type.MEETING)
            || scene.clauses().stream().map(Clause::verb).anyMatch(Pairs::finite);
    if (told || !TOGETHER.matcher(words).find() || APART.matcher(words).find()) {
      return;
    }
    List<Mention.OfPerson> persons =
        scene.mentions().stream()
            .filter(Mention.OfPerson.class::isInstance)
            .map(Mention.OfPerson.class::cast)
            .filter(person -> person.party() != null)
            .toList();
    if (persons.size() != 2) {
      return;
    }
    Party one = persons.getFirst().party();
    Party other = persons.getLast().party();
    boolean joined =
        AND.matcher(
                scene.between(persons.getFirst().span().end(), persons.getLast().span().start()))
            .matches();
    if (one == null || other == null || one.equals(other) || !joined) {
      return;
    }
    When when = when(scene);
    boolean ahead = scene.script().ahead(when);
    boolean minister =
        persons.stream()
            .anyMatch(person -> "minister".equals(scene.script().ranks().get(person.name())));
    drafts.accept(
        new Draft(Type.MEETING, "meeting/pair", scene)
            .parties(Field.PARTIES, List.of(one, other))
            .word(Field.KIND, minister ? Kind.MINISTERS : Kind.LEADERS)
            .word(Field.STATUS, ahead ? Status.PLANNED : Status.HELD)
            .date(Field.START, when)
            .evidence(scene.body()));
  }

  private static @Nullable When when(Scene scene) {
    return scene.dates().stream()
        .filter(date -> date.role() == Mention.Role.AT)
        .map(Mention.OfDate::when)
        .findFirst()
        .orElseGet(() -> scene.told(null));
  }

  private static boolean finite(entente.read.syntax.Node verb) {
    return Set.of("VBZ", "VBP", "MD", "VBD").contains(verb.tag())
        && !verb.relation().startsWith("acl");
  }
}
