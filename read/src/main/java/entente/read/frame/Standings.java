package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Places in a body that no verb of the body's own tells: "Ukraine and Moldova were granted EU
/// candidate status", "with South Africa joining in 2010", "followed by Sweden in 2024".
final class Standings {
  private static final Words LISTS = Words.of(Standings.class);
  private static final Pattern STATUS =
      Pattern.compile(
          "\\b(observer|candidate|full member|membership|associate"
              + " member)(?:ship)?\\s+status\\b|\\bstatus\\s+of\\s+(?:an?\\s+)?(?:associate\\s+|full\\s+)?(observer|candidate|member)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINS =
      Pattern.compile(
          "^\\s+(?:(?:later|also|then|both|all|itself|only|subsequently)\\s+)?(?:joining|followed|followed"
              + " suit|following suit|joined (?:later|too|as"
              + " well))(?=\\s+(?:in|on|later|last|this|two|a)\\b|[,.;)])");
  private static final Pattern FOLLOWED =
      Pattern.compile("\\bfollowed (?:later |then |soon )?by (?:the )?$");
  private static final Pattern ABOUT = LISTS.inAnyCase("about");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Standings(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// "was granted EU candidate status", "holds observer status in the Economic Cooperation
  /// Organization".
  void statuses() {
    Matcher matcher = STATUS.matcher(scene.span().of(scene.text()));
    while (matcher.find()) {
      int start = scene.span().start() + matcher.start();
      Role role =
          Memberships.role(
              (matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                  .toLowerCase(Locale.ROOT)
                  .replace("full ", "")
                  .replace("associate ", ""));
      List<Party> parties = first(start);
      Mention.OfParty body = nearest(start);
      if (role != null && !parties.isEmpty() && body != null) {
        Node node = scene.tree().covering(new Span(start, start + 1)).orElse(null);
        Mention.OfDate date =
            node == null ? null : scene.doneOf(node, Mention.Role.AT, Mention.Role.SINCE);
        boolean planned =
            scene
                .lower()
                .matches(
                    "(?s).*\\b(?:seeks?|sought|wants?|hopes?|applied for|apply for|requested|bid"
                        + " for|considering|will)\\b.*");
        Span span =
            new Span(
                Math.min(start, body.span().start()),
                Math.max(body.span().end(), scene.span().start() + matcher.end()));
        for (Party party : parties) {
          Span own =
              scene.mentions().stream()
                  .filter(mention -> Who.meant(mention).contains(party))
                  .findFirst()
                  .map(mention -> mention.span().cover(span))
                  .orElse(span);
          Memberships.emit(
              scene,
              drafts,
              party,
              body.parties().getFirst(),
              role,
              planned ? Status.PLANNED : Status.CURRENT,
              date == null ? null : date.when(),
              "membership/status",
              own);
        }
      }
    }
  }

  /// The first state before an offset, with those in one row with it.
  private List<Party> first(int before) {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size() && mentions.get(k).span().end() <= before; k++) {
      boolean several =
          mentions.get(k) instanceof Mention.OfParty both
              && both.how() == Mention.How.REFERENCE
              && both.parties().size() > 1
              && both.parties().stream().allMatch(each -> Memberships.isState(scene, each));
      if (several && mentions.get(k) instanceof Mention.OfParty both) {
        return both.parties(); // "granted both countries the status of candidates"
      }
      Party state = Memberships.state(scene, mentions.get(k));
      if (state == null) {
        continue;
      }
      int last = k;
      while (last + 1 < mentions.size()
          && mentions.get(last + 1).span().end() <= before
          && Memberships.row(scene, last + 1).size() > last - k) {
        last++;
      }
      var row = new ArrayList<>(Memberships.row(scene, last));
      Party end = Memberships.state(scene, mentions.get(last));
      row.add(end == null ? state : end);
      return row;
    }
    return List.of();
  }

  private Mention.@Nullable OfParty nearest(int start) {
    Mention.OfParty body = null;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty named
          && named.parties().size() == 1
          && Memberships.isBody(scene, named.parties().getFirst())
          && (body == null
              || Math.abs(named.span().start() - start) < Math.abs(body.span().start() - start))) {
        body = named;
      }
    }
    return body;
  }

  /// "…, with South Africa joining in 2010", "…, followed by Sweden a year later": of the body that
  /// the sentence, else the document, is about.
  void latecomers() {
    if (!ABOUT.matcher(scene.span().of(scene.text())).find()) {
      return;
    }
    List<Mention> mentions = scene.mentions();
    for (int k = 1; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      Party party = Memberships.state(scene, mention);
      Party body = party == null ? null : before(k);
      boolean follows =
          FOLLOWED.matcher(scene.between(scene.span().start(), mention.span().start())).find();
      if (body == null
          || party == null
          || !follows
              && !JOINS.matcher(scene.between(mention.span().end(), scene.span().end())).find()) {
        continue;
      }
      When when =
          k + 1 < mentions.size()
                  && mentions.get(k + 1) instanceof Mention.OfDate date
                  && date.span().start() - mention.span().end() < 24
              ? date.when()
              : null;
      boolean ahead = scene.script().ahead(when);
      var row = new ArrayList<>(Memberships.row(scene, k));
      row.add(party);
      row.forEach(each ->
          Memberships.emit(
              scene,
              drafts,
              each,
              body,
              Role.MEMBER,
              ahead ? Status.PLANNED : Status.CURRENT,
              when,
              "membership/join",
              mention.span()));
    }
  }

  /// The body named last before a mention; else that which the document is about.
  private @Nullable Party before(int k) {
    Party body = null;
    for (Mention mention : scene.mentions().subList(0, k)) {
      boolean named =
          mention instanceof Mention.OfParty party
              && party.parties().size() == 1
              && Memberships.isBody(scene, party.parties().getFirst());
      body = named && mention instanceof Mention.OfParty party ? party.parties().getFirst() : body;
    }
    return body == null ? Memberships.bloc(scene) : body;
  }
}
