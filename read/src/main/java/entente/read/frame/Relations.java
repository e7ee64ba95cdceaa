package entente.read.frame;

import entente.model.Field;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Relations: a tier of partnership, diplomatic relations or a territorial dispute, and who stands
/// in it with whom.
final class Relations implements Scribe {
  private static final Words LISTS = Words.of(Relations.class);
  private static final Pattern COMMUNITY =
      Pattern.compile(
          "\\b((?:all-weather )?community (?:with|of) (?:a )?shared future)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIPLOMATIC =
      Pattern.compile(
          "\\b(?:agree[ds]?|decided?|ready|plan|plans|want|wants|hope|hopes|intend|intends) to"
              + " (?:establish|open|enter into|take up) (?:full |formal"
              + " )?(?:relations|ties)(?=[.,;]| (?:with|at|and|in|on)\\b)|\\b(?:full )?diplomatic"
              + " (?:relations|ties|links|relationship)\\b|\\b(?:cut|cuts|cutting|cut"
              + " off|sever(?:s|ed|ing)?|broke|broke off|breaks? off|breaking off|broken"
              + " off|rupture[sd]?|restor(?:es?|ed|ing)|resum(?:es?|ed|ing)|re-?establish(?:es|ed|ing)?|suspend(?:s|ed|ing)?|fr(?:oze|eezes?|ozen)|normali[sz](?:es?|ed|ing)|downgrad(?:es?|ed|ing))"
              + " (?:all |its |their |his |off |full |formal |official |bilateral |the"
              + " )*(?:ties|relations)\\b|\\bestablish(?:ed|es|ing)? (?:full |formal |official"
              + " |bilateral )?(?:relations|ties)(?= with\\b| in (?:\\d{4}|[A-Z])| on"
              + " \\d)|\\bestablish(?:ed|es)? relations(?= on (?:[A-Z]|the same)|"
              + " (?:that|last|this|the same|yesterday|today)\\b)|\\b(?:open(?:ed|s)|took"
              + " up|entered into|formali[sz]ed|set up) (?:relations|ties)(?= with [^.;,]{2,40} in"
              + " \\d{4})|\\b(?:relations|ties)(?=\\b[^.;]{0,60}? (?:were|was|have been|had"
              + " been|will be|are to be) (?:restored|resumed|re-?established|normali[sz]ed|broken"
              + " off|severed|cut off|suspended|frozen|ruptured)\\b)|\\b(?:has|have)"
              + " (?:had|kept|maintained) (?:relations|ties)(?= with [^.;,]{2,40}"
              + " since\\b)|\\b(?:establish(?:ed|es|ing)?|formali[sz]ed|set up) (?:full |formal"
              + " |official )+(?:relations|ties)\\b|\\b(?:opens?|opened|opening|enter(?:s|ed|ing)?"
              + " into|forg(?:es?|ed|ing)|launch(?:ed|es|ing)?|begins?|began) (?:full |formal"
              + " |official"
              + " )+(?:relations|ties)\\b|\\b(?:severing|severance|restoration|resumption|normali[sz]ation|(?:re-?)?establishment|rupture)"
              + " of (?:all |full |formal |official |bilateral |the )*(?:ties|relations)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALLIED =
      Pattern.compile(
          "\\ballied (?:relations|relationship|ties|partnership)\\b|\\btreaty (?:of|on) (?:an"
              + " )?alliance\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> STANDING_AT = Set.of("since", "after", "following", "of");
  private static final Set<String> UPGRADES =
      Set.of("upgrade", "upgrading", "elevation", "upgradation");
  static final Lexicon VERBS = new Lexicon("frames/relations.tsv", 2);

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    String sentence = scene.span().of(scene.text());
    Tier.in(scene, sentence).stream()
        .filter(tier -> !named(scene, tier.span()))
        .forEach(tier -> stand(scene, tier.kind(), tier.span(), tier.from(), drafts));
    Matcher community = COMMUNITY.matcher(sentence);
    while (community.find()) {
      stand(scene, Tier.slug(community.group(1)), Tier.span(scene, community), null, drafts);
    }
    Matcher diplomatic = DIPLOMATIC.matcher(sentence);
    while (diplomatic.find()) {
      stand(scene, "diplomatic-relations", Tier.span(scene, diplomatic), null, drafts);
    }
    Matcher allied = ALLIED.matcher(sentence);
    while (allied.find()) {
      stand(scene, "alliance", Tier.span(scene, allied), null, drafts);
    }
    for (Node node : scene.tree().nodes()) {
      if (UPGRADES.contains(node.lemma()) && node.mention() == null) {
        upgrade(scene, node, drafts);
      }
    }
    Matcher broken = OtherTies.BROKEN.matcher(sentence);
    if (broken.find()) {
      OtherTies.broken(scene, sentence, broken, drafts);
    }
    Disputes.write(scene, sentence, drafts);
    DialoguePartners.write(scene, drafts);
    new Origins(scene, drafts).write();
    new Ties(scene, drafts).write();
    Associations.write(scene, drafts);
  }

  /// Whether words are part of a name: the "Regional Comprehensive Economic Partnership" is a body.
  private static boolean named(Scene scene, Span tier) {
    return scene.mentions().stream()
        .anyMatch(mention ->
            mention instanceof Mention.OfParty party
                && party.how() == Mention.How.NAME
                && mention.span().overlaps(tier)
                && party.parties().stream()
                    .noneMatch(each -> scene.script().gazetteer().kind(each).equals("other")));
  }

  /// Who stands in the tier that these words name.
  private void stand(
      Scene scene, String kind, Span tier, @Nullable String from, Consumer<Draft> drafts) {
    Node noun =
        scene
            .tree()
            .covering(
                new Span(tier.of(scene.text()).lastIndexOf(' ') + 1 + tier.start(), tier.end()))
            .or(() -> scene.tree().covering(tier))
            .orElse(null);
    if (noun == null
        || felt(scene, noun)
        || denied(noun)
        || kind.equals("diplomatic-relations") && leads(scene, tier)) {
      return;
    }
    Optional<Clause> around = scene.around(noun);
    Node deed = Footing.deed(noun);
    boolean bound = Bound.by(scene, tier);
    boolean standing =
        !bound
            && !kind.equals("diplomatic-relations")
            && StandingTier.is(scene, noun, tier, around.orElse(null));
    When anniversary = Anniversary.of(scene, tier);
    Relation.Status told =
        bound || standing
            ? Relation.Status.ESTABLISHED
            : deed == null
                ? Footing.of(scene, noun, tier, around.orElse(null))
                : Footing.done(deed, around.orElse(null));
    if (told == null) {
      return;
    }
    Relation.Status status =
        anniversary != null && told == Relation.Status.PLANNED
            ? Relation.Status.ESTABLISHED // "2025 will bring the tenth anniversary of the tier"
            : told;
    String frame =
        standing
            ? StandingTier.FRAME
            : "relation/"
                + around
                    .map(clause -> VERBS.of(clause.lemma()))
                    .map(row -> row.cell(0))
                    .orElse("tier");
    if (TierRows.listed(scene, kind, tier, status, frame, from, drafts)
        || TierRows.yearly(scene, kind, tier, status, frame, drafts)) {
      return;
    }
    List<List<Party>> pair =
        kind.equals("diplomatic-relations")
            ? OtherTies.ofStates(scene, Counterparts.of(scene, noun, tier, around.orElse(null)))
            : Counterparts.of(scene, noun, tier, around.orElse(null));
    Node at = deed != null ? deed : around.map(Clause::verb).orElse(noun);
    Node founding = Footing.founding(noun);
    Mention.OfDate since =
        bound
            ? Bound.since(scene, tier)
            : founding == null ? null : scene.doneOf(founding, Mention.Role.AT);
    Mention.OfDate date =
        standing
            ? StandingTier.since(scene, tier)
            : status == Relation.Status.PLANNED
                ? ahead(scene, scene.plannedOf(at, Mention.Role.AT, Mention.Role.BY))
                : own(
                    scene,
                    tier,
                    since != null
                        ? since
                        : lasting(
                            status, at, scene.doneOf(at, Mention.Role.AT, Mention.Role.SINCE)));
    When when =
        anniversary != null && status == Relation.Status.ESTABLISHED
            ? anniversary
            : date == null ? null : date.when();
    Node lift = Footing.lift(noun);
    if (status == Relation.Status.ESTABLISHED
        && when == null
        && (lift != null && !STANDING_AT.contains(lift.preposition())
            || Newly.founded(scene, tier, frame, around.orElse(null)))) {
      when = scene.told(around.orElse(null));
    }
    if (pair.size() == 1) {
      OtherTies.besides(scene, kind, tier, status, pair.getFirst(), date, frame, drafts);
      OtherTies.those(scene, kind, tier, status, pair.getFirst(), date, frame, drafts);
    }
    List<Party> between = lift != null && pair.isEmpty() ? between(scene, lift, tier) : List.of();
    if (kind.equals("diplomatic-relations")) {
      around.ifPresent(clause -> pair.forEach(two -> next(scene, two, kind, clause, drafts)));
    }
    for (List<Party> two : between.size() == 2 ? List.of(between) : pair) {
      emit(
          scene,
          two,
          kind,
          status,
          when,
          from,
          frame,
          evidence(scene, noun, around.orElse(null)),
          drafts);
    }
  }

  /// "were broken off in 2009 and restored in 2020": what became of them then.
  private static void next(
      Scene scene, List<Party> two, String kind, Clause clause, Consumer<Draft> drafts) {
    Stream<Node> then =
        clause.passive() && clause.mode().real() ? clause.verb().children("conj") : Stream.of();
    then.filter(verb -> verb.child("nsubj", "nsubj:pass", "obj") == null)
        .forEach(verb -> {
          Table.Row row = VERBS.of(verb.lemma());
          Mention.OfDate date = row == null ? null : scene.dateOf(verb, Mention.Role.AT);
          if (row != null && date != null && CHANGES.contains(row.cell(0))) {
            Relation.Status status =
                Relation.Status.valueOf(row.cell(1).toUpperCase(java.util.Locale.ROOT));
            emit(
                scene,
                two,
                kind,
                status,
                date.when(),
                null,
                "relation/" + row.cell(0),
                scene.clauseSpan(verb),
                drafts);
          }
        });
  }

  private static final Set<String> CHANGES = Set.of("restore", "end", "suspend");

  /// Those who are named between what is done and the tier, in any way.
  private static List<Party> between(Scene scene, Node lift, Span tier) {
    return scene.mentions().stream()
        .filter(mention ->
            mention.span().start() > lift.span().end() && mention.span().end() < tier.start())
        .flatMap(mention ->
            mention instanceof Mention.OfParty party ? party.parties().stream() : Stream.of())
        .distinct()
        .toList();
  }

  /// The day on which it was agreed is not that for which it is planned.
  private static Mention.@Nullable OfDate ahead(Scene scene, Mention.@Nullable OfDate date) {
    return date != null
            && date.when() instanceof When.OnDay(var day)
            && date.role() == Mention.Role.AT
            && scene.script().published() != null
            && !day.isAfter(scene.script().published())
        ? null
        : date;
  }

  /// "Ties, unbroken since 1968, are suspended": since when they were is not since when they are no
  /// more.
  private static Mention.@Nullable OfDate lasting(
      Relation.Status status, Node at, Mention.@Nullable OfDate date) {
    return status != Relation.Status.ESTABLISHED
            && date != null
            && date.role() == Mention.Role.SINCE
            && date.span().end() < at.span().start()
            && at.isVerb()
            && at.children("obl", "advmod", "nmod").noneMatch(child -> date.equals(child.mention()))
        ? null
        : date;
  }

  /// "a dialogue partner since 1974 and a strategic partner since 2021": of several dates the one
  /// at this tier, else that of the sentence.
  private static Mention.@Nullable OfDate own(
      Scene scene, Span tier, Mention.@Nullable OfDate date) {
    return scene.mentions().stream()
        .filter(Mention.OfDate.class::isInstance)
        .map(Mention.OfDate.class::cast)
        .filter(each ->
            each.span().start() >= tier.end()
                && SINCE.matcher(scene.between(tier.end(), each.span().start())).matches())
        .findFirst()
        .orElse(date);
  }

  private static final Set<String> FEELINGS = LISTS.set("feelings");
  private static final Set<String> ALONE = LISTS.set("alone");

  /// "dissatisfaction with its ties": what is felt about ties tells nothing of them.
  private static boolean felt(Scene scene, Node noun) {
    Node head = noun.head();
    return head != null && FEELINGS.contains(head.lemma()) && scene.clause(head).isEmpty();
  }

  /// "are not strategic partners", but "are not only strategic partners".
  private static boolean denied(Node noun) {
    return noun.children("cop").findAny().isPresent()
        && Mode.of(noun).denied()
        && noun.subtree().stream().noneMatch(each -> ALONE.contains(each.lemma()));
  }

  /// "upgraded their diplomatic relations to a strategic partnership": what is left behind, not
  /// what is reached.
  private static boolean leads(Scene scene, Span ties) {
    return scene
        .between(ties.end(), scene.span().end())
        .matches(
            "(?s)\\s+(?:from [^.;]{0,60})?(?:to|into)\\s+(?:the |a |an )?(?:level of |status of"
                + " )?(?:an? |the )?[^.;]{0,60}\\bpartnership\\b.*");
  }

  private static Span evidence(Scene scene, Node noun, @Nullable Clause clause) {
    return clause == null
        ? scene.body()
        : scene.clauseSpan(clause.verb()).contains(noun.span())
            ? scene.clauseSpan(clause.verb())
            : scene.body();
  }

  static void emit(
      Scene scene,
      List<Party> two,
      String kind,
      Relation.Status status,
      @Nullable When date,
      @Nullable String from,
      String frame,
      Span evidence,
      Consumer<Draft> drafts) {
    if (two.size() != 2 || two.get(0).equals(two.get(1))) {
      return;
    }
    var draft =
        new Draft(Type.RELATION, frame, scene)
            .parties(Field.PARTIES, two)
            .term(Field.KIND, kind)
            .word(Field.STATUS, status)
            .date(Field.DATE, date)
            .evidence(evidence);
    if (from != null && !from.equals(kind)) {
      draft.term(Field.FROM_KIND, from);
    }
    drafts.accept(draft);
  }

  /// "The upgrading of A-B relations may take place in September": when a tier named elsewhere is
  /// to be reached.
  private static void upgrade(Scene scene, Node noun, Consumer<Draft> drafts) {
    var parties =
        new LinkedHashSet<Party>(
            Who.within(noun.children("nmod", "compound", "nmod:poss").toList()));
    Mention.OfDate date =
        scene.dates().stream()
            .filter(
                each -> each.role() == Mention.Role.AT && each.span().start() > noun.span().start())
            .findFirst()
            .orElse(null);
    Clause clause = scene.around(noun).orElse(null);
    boolean open =
        clause != null
            && !clause.mode().real()
            && !clause.mode().denied()
            && clause.mode().force() != Mode.Force.IMAGINED;
    if (parties.size() == 2 && date != null && open) {
      drafts.accept(
          new Draft(Type.RELATION, THE_UPGRADE, scene)
              .parties(Field.PARTIES, parties)
              .word(Field.STATUS, Relation.Status.PLANNED)
              .date(Field.DATE, date.when())
              .evidence(scene.body()));
    }
  }

  /// The frame of an upgrade whose tier is named elsewhere in the document.
  static final String THE_UPGRADE = "relation/the-upgrade";

  private static final Pattern SINCE =
      Pattern.compile(
          "(?:nership|s)?[\"”’'»]*,?(?: level| status)? (?:since|in|from|on) (?:the year |early"
              + " |late |mid-)?");
}
