package entente.read.whole;

import entente.model.Party;
import entente.model.Publication;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Names;
import entente.read.table.Words;
import entente.read.text.Block;
import entente.read.text.Sentence;
import entente.read.text.Sentences;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who issues a release, a readout or a fact sheet: the state or body of the office that its
/// publisher or its first lines name, "Ministry of Foreign Affairs, Lima".
final class Masthead {
  private static final Words LISTS = Words.of(Masthead.class);
  private static final Pattern OFFICE = LISTS.inAnyCase("office");

  /// What names an office where the first lines say that they are a release: "Eastern Desk,
  /// Berlin".
  private static final Pattern DESK = LISTS.inAnyCase("desk");

  private static final Pattern RELEASE = LISTS.inAnyCase("release");
  private static final Pattern JOINT = LISTS.inAnyCase("joint");
  private static final Set<String> KINDS =
      Set.of("state", "bloc", "organisation", "alliance", "forum", "bank", "fund", "agency");
  private static final int LINES = 3;
  private static final int LONGEST = 120;

  private final Gazetteer gazetteer;
  private final Names names;

  Masthead(Gazetteer gazetteer, Names names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /// Null where no office is named, or several states are behind it.
  @Nullable Party issuer(String text, Publication publication) {
    String publisher = publication.publisher() == null ? "" : publication.publisher();
    Party party = office(publisher, OFFICE);
    if (party != null) {
      return party;
    }
    List<String> first = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    for (String line : first) {
      boolean told = line.length() > LONGEST || line.strip().endsWith(".");
      party = told ? null : office(line, OFFICE);
      if (party != null) {
        return party;
      }
    }
    boolean release = first.stream().anyMatch(line -> RELEASE.matcher(line).find());
    for (String line : release ? first.stream().skip(1).toList() : List.<String>of()) {
      party = line.length() > LONGEST ? null : office(line, DESK);
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  /// Whose office a line names: of the names behind the office the first, else the one right before
  /// it.
  private @Nullable Party office(String line, Pattern offices) {
    Matcher office = offices.matcher(line);
    if (!office.find() || JOINT.matcher(line).find()) {
      return null;
    }
    Party before = null;
    var block = new Block(Block.Kind.PROSE, new Span(0, line.length()), null, null);
    for (Sentence sentence : Sentences.of(line, block)) {
      for (Mention mention : names.in(sentence.tokens())) {
        Party party =
            mention instanceof Mention.OfParty named && named.parties().size() == 1
                ? named.parties().getFirst()
                : mention instanceof Mention.OfPerson person ? person.party() : null;
        if (party == null || !KINDS.contains(gazetteer.kind(party))) {
          continue;
        }
        if (mention.span().end() > office.start()) {
          return party;
        }
        before = office.start() - mention.span().end() < 3 ? party : before;
      }
    }
    return before;
  }
}
