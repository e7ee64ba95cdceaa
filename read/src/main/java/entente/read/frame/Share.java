package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose one of several figures is, and for whom: "Lebanon $100 million and Jordan $70 million",
/// "Norway gave $10 million, Sweden $20 million", "Iran and Oman pledged $3 million and $5 million
/// respectively".
///
/// @param to its own receivers; null where the receivers of the clause are those of every figure
record Share(List<Party> from, @Nullable List<Party> to) {
  private static final Pattern TO =
      Pattern.compile("(?:[^,;]{0,60}?\\b)?(?:to|for)\\s+(?:the\\s+|its\\s+neighbou?r\\s+)?$");
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\s*(?:with |: |\\()?(?:another |a further |an additional |about |some |over |nearly |up"
              + " to )?$");

  /// "Denmark's share is", "Italy's part being".
  private static final Pattern OWN =
      Pattern.compile(
          "['’]s (?:\\p{L}+ )?(?:share|part|portion|contribution|slice|cut|stake)(?: of"
              + " (?:it|this|that|them))? (?:is|was|will be|would be|being|comes to|came to|amounts"
              + " to|amounted to|of) (?:about |some |over |nearly |up to )?$");

  /// One share for each figure, in their order.
  static List<Share> of(Act act, List<Mention> figures, List<Party> from) {
    int n = figures.size();
    List<Mention.OfParty> parties =
        act.scene().mentions().stream()
            .filter(Mention.OfParty.class::isInstance)
            .map(Mention.OfParty.class::cast)
            .filter(party -> act.span().contains(party.span()))
            .toList();
    if (n > 1 && act.lower().contains("respectively")) {
      return respectively(act, figures, from);
    }
    var shares = new ArrayList<Share>();
    if (n == 1) {
      return List.of(new Share(from, null));
    }
    List<List<Party>> adjacent =
        figures.stream().map(figure -> before(act, figure, parties)).toList();
    boolean ditransitive =
        !adjacent.getFirst().isEmpty()
            && figures.getFirst().span().start() > act.clause().verb().span().end();
    List<List<Party>> named = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int end = i + 1 < n ? figures.get(i + 1).span().start() : act.span().end();
      named.add(
          ditransitive ? adjacent.get(i) : after(act, figures.get(i).span().end(), end, parties));
    }
    boolean own = named.stream().filter(each -> !each.isEmpty()).count() > 1;
    List<Party> last = from;
    for (int i = 0; i < n; i++) {
      List<Party> owner = owner(act, figures.get(i), parties);
      if (!owner.isEmpty()) {
        shares.add(new Share(owner, null)); // "of which Italy's share is 530 million"
        continue;
      }
      last = !ditransitive && i > 0 && !adjacent.get(i).isEmpty() ? adjacent.get(i) : last;
      shares.add(new Share(last, own ? named.get(i).isEmpty() ? null : named.get(i) : null));
    }
    return shares;
  }

  private static List<Share> respectively(Act act, List<Mention> figures, List<Party> from) {
    List<Party> to = Receivers.to(act.scene(), act.clause(), from);
    var shares = new ArrayList<Share>();
    for (int i = 0; i < figures.size(); i++) {
      boolean givers = from.size() == figures.size();
      boolean receivers = !givers && to.size() == figures.size();
      shares.add(
          new Share(givers ? List.of(from.get(i)) : from, receivers ? List.of(to.get(i)) : null));
    }
    return shares;
  }

  /// The party that stands right before a figure.
  private static List<Party> before(Act act, Mention figure, List<Mention.OfParty> parties) {
    for (Mention.OfParty party : parties) {
      if (party.how() != Mention.How.ADJECTIVE
          && party.span().end() <= figure.span().start()
          && figure.span().start() - party.span().end() < 24
          && BEFORE
              .matcher(act.scene().between(party.span().end(), figure.span().start()))
              .matches()) {
        return party.parties();
      }
    }
    return List.of();
  }

  /// The party whose share a figure is said to be.
  private static List<Party> owner(Act act, Mention figure, List<Mention.OfParty> parties) {
    return parties.stream()
        .filter(party -> party.span().end() <= figure.span().start())
        .filter(party ->
            OWN.matcher(act.scene().between(party.span().end(), figure.span().start())).matches())
        .findFirst()
        .map(Mention.OfParty::parties)
        .orElse(List.of());
  }

  /// The parties after "to" or "for" that follow a figure.
  private static List<Party> after(Act act, int start, int end, List<Mention.OfParty> parties) {
    var found = new ArrayList<Party>();
    int from = start;
    for (Mention.OfParty party : parties) {
      if (party.span().start() >= from && party.span().end() <= end) {
        String between = act.scene().between(from, party.span().start());
        boolean joined = !found.isEmpty() && between.matches("\\s*(?:,|and|, and)\\s+");
        if (joined || found.isEmpty() && TO.matcher(between).matches()) {
          found.addAll(party.parties());
          from = party.span().end();
        }
      }
    }
    return found;
  }
}
