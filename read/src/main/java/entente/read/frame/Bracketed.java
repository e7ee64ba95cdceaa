package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a package whose sum stands in brackets behind its name: "Support to Togo (30 million
/// euros) is for its ports". Its giver is that of the promise before.
final class Bracketed {
  private static final Pattern PART = Words.of(Bracketed.class).inAnyCase("part");
  private static final Pattern OPENS =
      Pattern.compile("^[^.;()]{0,90}\\((?:up to |about |around |over |some |worth )?$");

  private static final int REACH = 120;

  private Bracketed() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    for (Mention.OfMoney sum : scene.money()) {
      int start = Math.max(scene.span().start(), sum.span().start() - REACH);
      String before = scene.between(start, sum.span().start());
      Matcher part = PART.matcher(before);
      if (taken.contains(sum.span())
          || sum.span().end() >= scene.text().length()
          || scene.text().charAt(sum.span().end()) != ')'
          || !part.find()
          || !OPENS.matcher(before.substring(part.end())).find()) {
        continue;
      }
      var name = new Span(start + part.start(), sum.span().end());
      var to = new LinkedHashSet<Party>();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party
            && party.how() != Mention.How.ADJECTIVE
            && name.contains(party.span())) {
          to.addAll(party.parties());
        }
      }
      taken.add(sum.span());
      Draft draft =
          new Draft(Type.COMMITMENT, "commitment/bracket", scene)
              .parties(Field.TO, to)
              .word(Field.KIND, Kind.FINANCE)
              .word(Field.STATUS, Status.PLEDGED)
              .sectors(
                  Sectors.in((scene.money().size() == 1 ? scene.body() : name).of(scene.text())))
              .evidence(scene.money().size() == 1 ? scene.body() : name);
      Particulars.amount(draft, sum);
      drafts.accept(draft);
    }
  }
}
