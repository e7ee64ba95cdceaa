package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a speaker or a release gives without a verb: "For Kiribati, a research vessel.", "To
/// Guinea-Bissau, thirty teachers.", "Two field hospitals for Chad". Who gives it is the one who
/// speaks or issues it.
final class Gifts {
  private static final Words LISTS = Words.of(Gifts.class);
  private static final Set<Kind> KINDS =
      Set.of(Kind.GOODS, Kind.PEOPLE, Kind.PROGRAMME, Kind.FINANCE);

  private static final Pattern LED =
      Pattern.compile(
          "(?i)^(?:and |also |then |again |next |finally )*(?:to|for|with) (?:the"
              + " (?:young|people|youth"
              + "|women|students|farmers|nurses|children|girls|governments?|peoples|universities|fishermen|states|members)"
              + " of )?(?:all )?(?:the )?$");

  /// What stands before the thing after the one who gets it: ", a patrol boat", ": two clinics".
  private static final Pattern THING =
      Pattern.compile(
          "(?i)^[^,:–—]{0,40}?(?:,[^,:–—]{3,80})?(?:,|:| [–—]) (?:an?|another|some|the|more"
              + " than|up to|over|about|not|one|two|\\p{L}+|[0-9$€£]).*",
          Pattern.DOTALL);

  private static final Pattern FOR = Pattern.compile("(?i)\\b(?:for|to) (?:the )?$");
  private static final Pattern NOT = LISTS.inAnyCase("not");
  private static final int LONGEST = 260;

  private Gifts() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    Party giver = giver(scene);
    String words = scene.span().of(scene.text());
    if (giver == null
        || !taken.isEmpty()
        || words.length() > LONGEST
        || words.endsWith("?")
        || NOT.matcher(words).find()
        || told(scene)) {
      return;
    }
    List<Party> to = new ArrayList<>();
    int start = scene.span().start();
    Mention.OfParty first = party(scene, scene.span().start());
    if (first != null
        && LED.matcher(scene.between(scene.span().start(), first.span().start())).matches()) {
      Mention.OfParty last = first;
      to.addAll(first.parties());
      for (Mention.OfParty next = party(scene, last.span().end());
          next != null
              && scene
                  .between(last.span().end(), next.span().start())
                  .matches("(?:,|,? and|,? to|,? for| |the){1,6} ?");
          next = party(scene, last.span().end())) {
        to.addAll(next.parties());
        last = next;
      }
      Matcher thing = THING.matcher(scene.between(last.span().end(), scene.span().end()));
      if (!thing.matches()) {
        return;
      }
      start = last.span().end();
    } else {
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party
            && party.how() != Mention.How.ADJECTIVE
            && FOR.matcher(scene.between(scene.span().start(), party.span().start())).find()) {
          to.addAll(party.parties());
        }
      }
      boolean item = scene.sentence().block().kind() == Block.Kind.ITEM;
      if (to.isEmpty() || !item && !begins(scene)) {
        return;
      }
    }
    give(scene, giver, to.stream().distinct().toList(), start, taken, drafts);
  }

  private static void give(
      Scene scene,
      Party giver,
      List<Party> to,
      int start,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    String thing = scene.between(start, scene.span().end());
    Mention.OfMoney sum = scene.money().isEmpty() ? null : scene.money().getFirst();
    Mention.OfCount count =
        scene.counts().stream()
            .filter(each -> each.span().start() >= start && Promise.counted(each))
            .findFirst()
            .orElse(null);
    Kind unit = count == null ? null : Promise.ofUnit(count.count().unit());
    Kind head = Promise.head(noun(thing));
    Kind kind = unit != null ? unit : head != null ? head : Promise.kind(thing, sum != null);
    if (kind == null || !KINDS.contains(kind) || kind == Kind.FINANCE && sum == null) {
      return;
    }
    List<Party> receivers = to.stream().filter(party -> !party.equals(giver)).toList();
    if (receivers.isEmpty()) {
      return;
    }
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/gift", scene)
            .parties(Field.FROM, List.of(giver))
            .parties(Field.TO, receivers)
            .word(Field.KIND, sum != null && unit == null ? Promise.ofSum(scene, sum) : kind)
            .sectors(Sectors.in(scene.span().of(scene.text())))
            .word(Field.STATUS, ItemStatus.of(scene))
            .date(Field.DATE, scene.issued())
            .evidence(scene.body());
    if (sum != null) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
    }
    if (count != null && unit != null) {
      draft.count(count.count());
    }
    Particulars.period(scene, null, draft);
    drafts.accept(draft);
  }

  private static @Nullable Party giver(Scene scene) {
    if (scene.lead() != null && scene.introducing().size() == 1) {
      return scene.introducing().getFirst();
    }
    return scene.script().issuer();
  }

  /// The noun phrase with which the thing begins: "a training centre for nurses".
  private static String noun(String thing) {
    return REST.matcher(thing.replaceFirst("^[\\s,:–—]+", "")).replaceFirst("");
  }

  private static final Pattern REST =
      Pattern.compile(
          "(?i)(?: (?:for|in|to|at|with|from|that|which|on)\\b|[,;:–—(]).*", Pattern.DOTALL);

  /// Whether a finite verb tells something already; not where it only adds something behind a dash.
  private static boolean told(Scene scene) {
    return scene.clauses().stream()
        .anyMatch(clause ->
            clause.verb().head() == null
                && finite(clause)
                && !ASIDE
                    .matcher(scene.between(scene.span().start(), clause.verb().span().start()))
                    .find());
  }

  private static final Pattern ASIDE = Pattern.compile("\\p{L}\\p{L} (?:[–—]|\\() ?|\\p{L}; ");

  private static boolean finite(Clause clause) {
    return Set.of("VBD", "VBZ", "VBP", "MD").contains(clause.verb().tag())
        || clause.verb().child("aux", "aux:pass", "nsubj", "nsubj:pass", "cop") != null;
  }

  /// "A coast guard school for Togo", "Forty buses for Lima".
  private static boolean begins(Scene scene) {
    return BEGINS.matcher(scene.span().of(scene.text())).lookingAt();
  }

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i)(?:and |then |also |finally,? |first,? |second,? |third,?"
              + " )*(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+(?:teen|ty)|a"
              + " (?:dozen|hundred|thousand)|some|[0-9])\\b");

  private static Mention.@Nullable OfParty party(Scene scene, int from) {
    for (Mention mention : scene.mentions()) {
      if (mention.span().start() >= from
          && mention instanceof Mention.OfParty party
          && party.how() != Mention.How.ADJECTIVE) {
        return party;
      }
    }
    return null;
  }
}
