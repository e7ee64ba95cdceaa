package entente.read.frame;

import entente.model.Field;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Table;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Relations: a tier of partnership, diplomatic relations or a territorial dispute, and who stands in it with whom.
final class Relations implements Scribe {
  private static final String QUALIFIER =
      "comprehensive|strategic|special|enhanced|global|dialogue|permanent|eternal|all-weather|all-round|privileged|cooperative|co-operative"
          + "|integrated|reinforced|renewed|mutually beneficial|regional|sectoral|limited|full|collaborative";
  private static final Pattern TIER =
      Pattern.compile(
          "\\b((?:(?:" + QUALIFIER + ")(?:\\s|,\\s|-|\\sand\\s)+)+)(?:level\\s)?(partnerships?|partners?|relations|relationship|alliance)\\b"
              + "((?:\\sof\\scoordination)?\\s(?:for|in)\\s(?:the|a)\\snew\\sera)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMUNITY =
      Pattern.compile("\\b((?:all-weather )?community (?:with|of) (?:a )?shared future)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIPLOMATIC = Pattern.compile("\\b(?:full )?diplomatic (?:relations|ties|links)\\b|\\b(?:cut|cuts|severed|severs|sever|broke|broke off|break off|restored|resumed) (?:all |its |their )?(?:ties|relations)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DISPUTE =
      Pattern.compile(
          "\\b(?:overlapping (?:territorial |maritime )?claims|territorial (?:dispute|row|claims)s?|claims?\\b[^.;]{0,60}\\boverlap|maritime dispute|competing claims)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM = Pattern.compile("\\bfrom (?:the|a|an|its|their)?\\s?(?:current |existing |earlier )?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern TO = Pattern.compile("^\\s*(?:to|as|into)\\s(?:an?|the|its|their)?\\s?(?:planned\\s|new\\s|level of (?:an? )?)?$");
  private static final Set<String> UPGRADES = Set.of("upgrade", "upgrading", "elevation", "upgradation");
  private static final Pattern THOSE_WITH = Pattern.compile("\\b(?:those|that|ties|relations) with\\b[^.;]*\\b(?:same|likewise|too|also|as well)\\b", Pattern.CASE_INSENSITIVE);
  private static final Lexicon VERBS = new Lexicon("frames/relations.tsv", 2);

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    String sentence = scene.span().of(scene.text());
    tiers(scene, sentence, drafts);
    Matcher community = COMMUNITY.matcher(sentence);
    while (community.find()) {
      stand(scene, slug(community.group(1)), span(scene, community), null, drafts);
    }
    Matcher diplomatic = DIPLOMATIC.matcher(sentence);
    while (diplomatic.find()) {
      stand(scene, "diplomatic-relations", span(scene, diplomatic), null, drafts);
    }
    for (Node node : scene.tree().nodes()) {
      if (UPGRADES.contains(node.lemma()) && node.mention() == null) {
        upgrade(scene, node, drafts);
      }
    }
    Matcher dispute = DISPUTE.matcher(sentence);
    if (dispute.find()) {
      dispute(scene, span(scene, dispute), drafts);
    }
  }

  private void tiers(Scene scene, String sentence, Consumer<Draft> drafts) {
    Matcher matcher = TIER.matcher(sentence);
    String from = null;
    record Tier(String kind, Span span) {}
    var tiers = new ArrayList<Tier>();
    while (matcher.find()) {
      String kind = kind(matcher.group(1), matcher.group(2), matcher.group(3));
      if (kind == null) {
        continue;
      }
      if (FROM.matcher(sentence.substring(Math.max(0, matcher.start() - 24), matcher.start())).find()) {
        from = kind;
      } else {
        tiers.add(new Tier(kind, span(scene, matcher)));
      }
    }
    for (Tier tier : tiers) {
      stand(scene, tier.kind, tier.span, from, drafts);
    }
  }

  private static @Nullable String kind(String qualifiers, String noun, @Nullable String era) {
    String words = qualifiers.strip().toLowerCase(Locale.ROOT).replaceAll("[,\\s]+(?:and\\s+)?", "-").replaceAll("-+$", "").replace("co-operative", "cooperative");
    String head = noun.toLowerCase(Locale.ROOT);
    boolean strong = words.contains("strategic") || words.contains("comprehensive") || words.contains("dialogue") || words.contains("all-weather");
    if (head.startsWith("relation")) {
      return words.equals("dialogue") ? "dialogue-partnership" : words.equals("strategic") && head.equals("relations") ? "strategic-relations" : null;
    }
    if (head.equals("alliance") || !strong && !Set.of("enhanced", "special").contains(words) || words.equals("dialogue") && head.equals("partners")) {
      return null;
    }
    return words + "-partnership" + (era == null ? "" : "-" + slug(era));
  }

  private static String slug(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static Span span(Scene scene, Matcher matcher) {
    return new Span(scene.span().start() + matcher.start(), scene.span().start() + matcher.end());
  }

  /// Who stands in the tier that these words name.
  private void stand(Scene scene, String kind, Span tier, @Nullable String from, Consumer<Draft> drafts) {
    Node noun = scene.tree().covering(tier).orElse(null);
    if (noun == null) {
      return;
    }
    Optional<Clause> around = scene.around(noun);
    Relation.Status status = status(scene, noun, tier, around.orElse(null));
    if (status == null) {
      return;
    }
    String frame = "relation/" + around.map(clause -> VERBS.of(clause.lemma())).map(row -> row.cell(0)).orElse("tier");
    if (listed(scene, kind, tier, status, frame, from, drafts) || yearly(scene, kind, tier, status, frame, drafts)) {
      return;
    }
    var pair = pair(scene, noun, tier, around.orElse(null));
    Mention.OfDate date = status == Relation.Status.PLANNED ? scene.plannedOf(around.map(Clause::verb).orElse(noun), Mention.Role.AT, Mention.Role.BY) : scene.doneOf(around.map(Clause::verb).orElse(noun), Mention.Role.AT, Mention.Role.SINCE);
    for (List<Party> two : pair) {
      emit(scene, two, kind, status, date == null ? null : date.when(), from, frame, evidence(scene, noun, around.orElse(null)), drafts);
    }
  }

  private static Span evidence(Scene scene, Node noun, @Nullable Clause clause) {
    return clause == null ? scene.body() : scene.clauseSpan(clause.verb()).contains(noun.span()) ? scene.clauseSpan(clause.verb()) : scene.body();
  }

  private static void emit(
      Scene scene, List<Party> two, String kind, Relation.Status status, @Nullable When date, @Nullable String from, String frame, Span evidence,
      Consumer<Draft> drafts) {
    if (two.size() != 2 || two.get(0).equals(two.get(1))) {
      return;
    }
    var draft = new Draft(Type.RELATION, frame, scene).parties(Field.PARTIES, two).term(Field.KIND, kind).word(Field.STATUS, status)
        .date(Field.DATE, date).evidence(evidence);
    if (from != null && !from.equals(kind)) {
      draft.term(Field.FROM_KIND, from);
    }
    drafts.accept(draft);
  }

  /// "Malaysia to a comprehensive strategic partnership; Brunei to a planned strategic partnership": each with the sentence's subject.
  private boolean listed(
      Scene scene, String kind, Span tier, Relation.Status status, String frame, @Nullable String from, Consumer<Draft> drafts) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party && party.how() == Mention.How.NAME && mention.span().end() < tier.start()
          && !scene.text().substring(scene.span().start(), mention.span().start()).matches("(?s).*\\bwith (?:the )?$")
          && TO.matcher(scene.text().substring(mention.span().end(), tier.start())).find()) {
        List<Party> others = subjects(scene, mention.span().start());
        boolean planned = scene.text().substring(mention.span().end(), tier.start()).contains("planned");
        if (others.size() == 1 && party.parties().size() == 1 && !others.equals(party.parties())) {
          Mention.OfDate date = scene.dates().stream().findFirst().orElse(null);
          When when = date == null || planned ? null : monthOf(date);
          emit(scene, List.of(others.getFirst(), party.parties().getFirst()), kind, planned ? Relation.Status.PLANNED : status, when, from, frame,
              scene.body(), drafts);
          return true;
        }
      }
    }
    return false;
  }

  private static When monthOf(Mention.OfDate date) {
    return date.end() != null && date.when() instanceof When.OnDay(var day) ? When.of(java.time.YearMonth.from(day)) : date.when();
  }

  private static List<Party> subjects(Scene scene, int before) {
    return scene.clauses().stream().filter(clause -> clause.verb().span().start() < before).map(clause -> scene.acting(clause))
        .filter(parties -> !parties.isEmpty()).findFirst().orElse(List.of());
  }

  private static final Pattern IN_YEAR = Pattern.compile("^\\s+(?:in|since)\\s+$");

  /// "… -- China in 2021 and the United States in 2022": a row of parties after the tier, each with its year; and "those with X to
  /// the same level last year".
  private boolean yearly(Scene scene, String kind, Span tier, Relation.Status status, String frame, Consumer<Draft> drafts) {
    those(scene, kind, tier, status, frame, drafts);
    var rows = new ArrayList<Draft>();
    List<Mention> mentions = scene.mentions();
    Party anchor = null;
    for (int i = 0; i + 1 < mentions.size(); i++) {
      if (mentions.get(i) instanceof Mention.OfParty party && party.parties().size() == 1 && mentions.get(i + 1) instanceof Mention.OfDate date
          && party.span().start() > tier.end() && IN_YEAR.matcher(scene.text().substring(party.span().end(), date.span().start())).find()) {
        if (anchor == null) {
          anchor = with(scene, tier);
        }
        if (anchor != null) {
          emit(scene, List.of(party.parties().getFirst(), anchor), kind, status, date.when(), null, frame, scene.body(), rows::add);
        }
      }
    }
    if (rows.size() >= 2) {
      rows.forEach(drafts);
      return true;
    }
    return false;
  }

  /// "… and those with the United States and India to the same level last year": each with the sentence's subject.
  private static void those(Scene scene, String kind, Span tier, Relation.Status status, String frame, Consumer<Draft> drafts) {
    Matcher matcher = THOSE_WITH.matcher(scene.text().substring(tier.end(), scene.span().end()));
    List<Party> subject = subjects(scene, tier.start());
    if (!matcher.find() || subject.size() != 1) {
      return;
    }
    var within = new Span(tier.end() + matcher.start(), tier.end() + matcher.end());
    When when = scene.dates().stream().filter(date -> date.span().start() > within.start()).findFirst().map(Mention.OfDate::when).orElse(null);
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party && within.contains(party.span()) && party.how() == Mention.How.NAME) {
        party.parties().forEach(other -> emit(scene, List.of(subject.getFirst(), other), kind, status, when, null, frame, scene.body(), drafts));
      }
    }
  }

  /// "The upgrading of A-B relations may take place in September": when a tier named elsewhere is to be reached.
  private static void upgrade(Scene scene, Node noun, Consumer<Draft> drafts) {
    var parties = new LinkedHashSet<Party>(Who.within(noun.children("nmod", "compound", "nmod:poss").toList()));
    Mention.OfDate date = scene.dates().stream().filter(each -> each.role() == Mention.Role.AT && each.span().start() > noun.span().start()).findFirst().orElse(null);
    Clause clause = scene.around(noun).orElse(null);
    boolean open = clause != null && !clause.mode().real() && !clause.mode().denied() && clause.mode().force() != Mode.Force.IMAGINED;
    if (parties.size() == 2 && date != null && open) {
      drafts.accept(new Draft(Type.RELATION, THE_UPGRADE, scene).parties(Field.PARTIES, parties).word(Field.STATUS, Relation.Status.PLANNED).date(Field.DATE, date.when()).evidence(scene.body()));
    }
  }

  /// The frame of an upgrade whose tier is named elsewhere in the document.
  static final String THE_UPGRADE = "relation/the-upgrade";

  private static @Nullable Party with(Scene scene, Span tier) {
    Party found = null;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party && party.span().end() <= tier.start() && party.parties().size() == 1) {
        String before = scene.text().substring(Math.max(0, party.span().start() - 9), party.span().start()).toLowerCase(Locale.ROOT);
        if (before.contains("with ")) {
          found = party.parties().getFirst();
        }
      }
    }
    return found;
  }

  private List<List<Party>> pair(Scene scene, Node noun, Span tier, @Nullable Clause clause) {
    var own = new LinkedHashSet<Party>();
    noun.children("nmod:poss", "compound", "amod", "dep").forEach(child -> own.addAll(Who.acting(child.joined())));
    for (Node child : noun.children("nmod").toList()) {
      if (Set.of("with", "between", "of", "for", "among").contains(child.preposition())) {
        own.addAll(Who.acting(child.joined()));
      }
    }
    if (own.size() == 2) {
      return List.of(List.copyOf(own));
    }
    var agents = new LinkedHashSet<Party>();
    var others = new LinkedHashSet<Party>();
    Node subject = noun.child("nsubj");
    if (subject != null) {
      agents.addAll(Who.acting(subject.joined()));
    }
    if (subject != null) {
      others.addAll(tied(subject));
    }
    if (clause != null) {
      clause.agents().forEach(agent -> others.addAll(tied(agent)));
      agents.addAll(scene.acting(clause));
      List<Node> patients = clause.patients();
      for (Node patient : patients) {
        if (patient == noun) {
          continue;
        }
        patient.children("nmod:poss", "compound", "amod").forEach(child -> others.addAll(Who.acting(child.joined())));
        patient.children("nmod").filter(child -> Set.of("with", "between", "of", "to").contains(child.preposition()))
            .forEach(child -> others.addAll(Who.acting(child.joined())));
        if (clause.passive() || patients.size() == 1 && !patient.isVerb()) {
          others.addAll(Who.acting(List.of(patient)));
        }
      }
      others.addAll(Who.acting(clause.after("with", "between")));
    }
    others.addAll(own);
    others.removeAll(agents);
    return match(scene, agents, others, tier);
  }

  private static final Set<String> TIES = Set.of("relation", "tie", "relationship", "partnership", "cooperation", "link");

  /// "Lusaka's ties with Beijing", "their relations": between whom the ties are.
  private static Set<Party> tied(Node noun) {
    var parties = new LinkedHashSet<Party>();
    if (TIES.contains(noun.lemma())) {
      noun.children("nmod:poss", "compound", "amod").forEach(child -> parties.addAll(Who.acting(child.joined())));
      noun.children("nmod").filter(child -> Set.of("with", "between", "of").contains(child.preposition())).forEach(child -> parties.addAll(Who.acting(child.joined())));
    }
    return parties;
  }

  private static List<List<Party>> match(Scene scene, Set<Party> agents, Set<Party> others, Span tier) {
    var pairs = new ArrayList<List<Party>>();
    if (agents.size() == 2 && others.isEmpty()) {
      pairs.add(List.copyOf(agents));
    } else if (agents.size() == 1 && !others.isEmpty()) {
      Party agent = agents.iterator().next();
      others.forEach(other -> pairs.add(List.of(agent, other)));
    } else if (agents.isEmpty() && others.size() == 2) {
      pairs.add(List.copyOf(others));
    } else if (agents.size() >= 2 && others.size() == 1) {
      Party other = others.iterator().next();
      agents.forEach(agent -> pairs.add(List.of(agent, other)));
    } else {
      List<Party> everyone = new ArrayList<>(agents);
      everyone.addAll(others);
      if (everyone.size() == 1) {
        Party one = everyone.getFirst();
        var elsewhere = new LinkedHashSet<Party>();
        scene.mentions().forEach(mention -> {
          if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE && !mention.span().overlaps(tier)) {
            elsewhere.addAll(party.parties());
          }
          if (mention instanceof Mention.OfPerson person && person.party() != null) {
            elsewhere.add(person.party());
          }
        });
        elsewhere.remove(one);
        if (elsewhere.size() == 1) {
          pairs.add(List.of(one, elsewhere.iterator().next()));
        } else if (elsewhere.isEmpty() && scene.script().pair().size() == 2 && scene.script().pair().contains(one)) {
          pairs.add(scene.script().pair());
        } else if (elsewhere.isEmpty()) {
          scene.spokenOf().stream().filter(party -> !party.equals(one)).findFirst().ifPresent(other -> pairs.add(List.of(one, other)));
        }
      }
    }
    return pairs;
  }

  private static Relation.@Nullable Status status(Scene scene, Node noun, Span tier, @Nullable Clause clause) {
    String before = scene.text().substring(Math.max(scene.span().start(), tier.start() - 14), tier.start()).toLowerCase(Locale.ROOT);
    if (before.contains("planned ") || before.contains("proposed ")) {
      return Relation.Status.PLANNED;
    }
    if (clause == null) {
      Node copula = noun.child("cop");
      boolean will = noun.children("aux").anyMatch(aux -> Set.of("will", "may", "could", "would").contains(aux.lemma()));
      return copula != null && will ? Relation.Status.PLANNED : Relation.Status.ESTABLISHED;
    }
    if (clause.wants() && clause.patients().contains(noun)) {
      return clause.mode().denied() ? null : Relation.Status.PLANNED;
    }
    Table.Row row = VERBS.of(clause.lemma());
    String sets = row == null ? "established" : row.cell(1);
    Mode mode = clause.mode();
    if (mode.force() == Mode.Force.IMAGINED || mode.denied() && !sets.equals("established")) {
      return null;
    }
    boolean keeps = row != null && row.cell(0).equals("keep");
    if (sets.equals("established") && !keeps && !mode.real() && noun != clause.verb()) {
      return mode.denied() ? null : Relation.Status.PLANNED;
    }
    return switch (sets) {
      case "ended" -> mode.real() ? Relation.Status.ENDED : null;
      case "suspended" -> mode.real() ? Relation.Status.SUSPENDED : null;
      default -> mode.denied() ? null : Relation.Status.ESTABLISHED;
    };
  }

  /// "A, B and C have claims that overlap with D's": each of the first with each of the others.
  private static void dispute(Scene scene, Span trigger, Consumer<Draft> drafts) {
    var left = new LinkedHashSet<Party>();
    var right = new LinkedHashSet<Party>();
    boolean with = false;
    int end = trigger.start();
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party && party.how() == Mention.How.NAME) {
        String between = scene.text().substring(Math.min(end, mention.span().start()), mention.span().start());
        if (mention.span().start() > trigger.start()) {
          with |= between.contains("with ") || between.contains("between ");
          if (with) {
            right.addAll(party.parties());
          }
        } else if (scene.script().gazetteer().kind(party.parties().getFirst()).equals("state")) {
          left.addAll(party.parties());
        }
        end = mention.span().end();
      }
    }
    left.removeAll(right);
    for (Party a : left) {
      for (Party b : right) {
        emit(scene, List.of(a, b), "territorial-dispute", Relation.Status.ESTABLISHED, null, null, "relation/dispute", scene.body(), drafts);
      }
    }
  }
}
