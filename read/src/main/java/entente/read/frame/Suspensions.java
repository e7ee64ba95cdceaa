package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// States suspended from a body, by words beside their row: "Mali and Niger, each of them suspended
/// from the Union", "Remain under suspension Mali and Niger", "the Union keeps the two suspended".
/// The body is the one that these words name, else the one spoken of last.
final class Suspensions {
  private static final Words LISTS = Words.of(Suspensions.class);
  private static final String OUT = LISTS.pattern("out").pattern();
  private static final String BE = LISTS.pattern("be").pattern() + "\\s+";
  private static final String KEEP = LISTS.pattern("keep").pattern() + "\\s+";
  private static final String STILL = "(?:" + LISTS.pattern("still").pattern() + "\\s+)*";
  private static final String EACH =
      "(?:(?:each|all|both)(?:\\s+(?:three|four|five|six))?(?:\\s+of\\s+(?:them|which|whom))?\\s+)?";

  /// But not "suspended its aid".
  private static final String THEN =
      "(?=\\s*(?:[,.;:)–—]|$)|\\s+" + LISTS.pattern("then").pattern() + ")";

  private static final Pattern PREDICATE =
      Pattern.compile("^\\s+" + STILL + BE + EACH + STILL + OUT + THEN);
  private static final Pattern APPOSED =
      Pattern.compile(
          "^\\s*[,(–—]\\s*(?:(?:which|who|that)\\s+" + BE + ")?" + EACH + STILL + OUT + THEN);
  private static final Pattern WHOSE =
      Pattern.compile(
          "^,?\\s+whose\\s+(?:own\\s+)?(?:membership|seat|rights|participation)\\b[^.;]{0,40}?\\s"
              + STILL
              + BE
              + STILL
              + OUT);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|[:;,.–—(]\\s*)(?:"
              + STILL
              + BE
              + STILL
              + OUT
              + "|"
              + STILL
              + OUT
              + "(?:\\s+(?:from|by)\\s+[^,.;]{2,40}?)?(?:\\s+"
              + BE
              + STILL
              + "|\\s*:\\s*))\\s*(?:the\\s+)?$|\\bsuspended\\s+(?:member\\s+)?(?:members?|states?|countries|nations|trio)\\s*[,:(–—]?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KEPT = Pattern.compile("^\\s+" + STILL + KEEP + "(?:the\\s+)?$");
  private static final Pattern AWAY = Pattern.compile("^\\s+" + STILL + OUT);

  /// "aid to Mali was suspended".
  private static final Pattern AFTER_PREPOSITION =
      Pattern.compile(LISTS.pattern("after-preposition").pattern() + "\\s+$");

  private static final int REACH = 32;

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Suspensions(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      List<Party> row = row(k);
      boolean last =
          k + 1 == mentions.size() || !Memberships.row(scene, k + 1).contains(lastOf(row));
      if (!row.isEmpty() && last) {
        int first = mentions.get(Math.max(0, k - row.size() + 1)).span().start();
        told(row, several(k) ? mentions.get(k).span().start() : first, mentions.get(k).span());
      }
    }
  }

  private void told(List<Party> row, int start, Span last) {
    String behind = scene.between(last.end(), scene.span().end());
    String before = scene.between(scene.span().start(), start);
    List<Pattern> words =
        AFTER_PREPOSITION.matcher(before).find()
            ? List.of(APPOSED, WHOSE)
            : List.of(PREDICATE, APPOSED, WHOSE);
    Matcher found =
        words.stream()
            .map(pattern -> pattern.matcher(behind))
            .filter(Matcher::find)
            .findFirst()
            .orElse(null);
    Matcher inverted = BEFORE.matcher(before);
    if (found != null) {
      emit(row, new Span(start, last.end() + found.end()), last.end());
    } else if (inverted.find()) {
      emit(row, new Span(scene.span().start() + inverted.start(), last.end()), last.end());
    } else if (AWAY.matcher(behind).find()) {
      keeper(start).ifPresent(body -> emit(row, body.span().cover(last), last.end()));
    }
  }

  /// The body that keeps those who begin at an offset out.
  private java.util.Optional<Mention.OfParty> keeper(int start) {
    return scene.mentions().stream()
        .filter(mention -> mention.span().end() < start)
        .reduce((_, next) -> next)
        .filter(mention ->
            mention instanceof Mention.OfParty party
                && body(party) != null
                && KEPT.matcher(scene.between(party.span().end(), start)).matches())
        .map(Mention.OfParty.class::cast);
  }

  private void emit(List<Party> row, Span told, int end) {
    Party named =
        scene.mentions().stream()
            .filter(mention ->
                mention.span().start() >= told.start()
                    && mention.span().start() < told.end() + REACH
                    && !scene
                        .between(
                            Math.min(told.end(), mention.span().start()), mention.span().start())
                        .matches("(?s).*[,.;:].*"))
            .map(Suspensions.this::body)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    Party own = ImpliedPlaces.inQuestion(scene, end, row.getFirst());
    Party body =
        named != null ? named : own != null ? own : ImpliedPlaces.inQuestion(scene, end, null);
    if (body == null) {
      return;
    }
    Mention.OfDate date =
        scene.dates().stream()
            .filter(each ->
                each.span().start() >= told.end() - 4
                    && each.span().start() - told.end() < REACH
                    && each.role() != Mention.Role.UNTIL)
            .findFirst()
            .orElse(null);
    Span span = date == null ? told : told.cover(date.span());
    for (Party each : row) {
      Memberships.emit(
          scene,
          drafts,
          each,
          body,
          Role.MEMBER,
          Status.SUSPENDED,
          date == null ? null : date.when(),
          "membership/implied",
          span);
    }
  }

  private @Nullable Party body(Mention mention) {
    return mention instanceof Mention.OfParty party
            && party.parties().size() == 1
            && Memberships.isBody(scene, party.parties().getFirst())
        ? party.parties().getFirst()
        : null;
  }

  /// The row of states that ends with a mention, or all of whom it speaks ("the three").
  private List<Party> row(int k) {
    if (several(k)) {
      return ((Mention.OfParty) scene.mentions().get(k)).parties();
    }
    Party state =
        scene.mentions().get(k) instanceof Mention.OfParty named
                && named.how() != Mention.How.ADJECTIVE
            ? Memberships.state(scene, named)
            : null;
    if (state == null) {
      return List.of();
    }
    var row = new ArrayList<>(Memberships.row(scene, k));
    row.add(state);
    return row;
  }

  private boolean several(int k) {
    return scene.mentions().get(k) instanceof Mention.OfParty party
        && party.how() == Mention.How.REFERENCE
        && party.parties().size() > 1
        && party.parties().stream().allMatch(each -> Memberships.isState(scene, each));
  }

  private static @Nullable Party lastOf(List<Party> row) {
    return row.isEmpty() ? null : row.getLast();
  }
}
