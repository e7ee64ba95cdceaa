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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Relations: a tier of partnership, diplomatic relations or a territorial dispute, and who stands in it with whom.
final class Relations implements Scribe {
  private static final String QUALIFIER =
      "comprehensive|strategic|special|enhanced|global|dialogue|permanent|eternal|all-weather|all-round|privileged|cooperative|co-operative|security|sustainable|economic"
          + "|integrated|reinforced|renewed|mutually beneficial|regional|sectoral|limited|full|collaborative";
  private static final Pattern TIER =
      Pattern.compile(
          "\\b((?:(?:" + QUALIFIER + ")(?:\\s|,\\s|-|\\sand\\s)+)+)(?:level\\s)?(partnerships?|partners?|relations|relationship|alliance)\\b"
              + "((?:\\sof\\scoordination)?\\s(?:for|in)\\s(?:the|a)\\snew\\sera)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEVEL =
      Pattern.compile("\\b(?:lifted|raised|elevated|upgraded|promoted|raise|elevate|upgrade|lift|lifting|raising|upgrading|elevating)\\b[^.;]{0,90}\\bto (?:the |a )?(strategic|comprehensive strategic|comprehensive) level\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMUNITY =
      Pattern.compile("\\b((?:all-weather )?community (?:with|of) (?:a )?shared future)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIPLOMATIC =
      Pattern.compile(
          "\\b(?:full )?diplomatic (?:relations|ties|links|relationship)\\b"
              + "|\\b(?:cut|cuts|cutting|cut off|sever(?:s|ed|ing)?|broke|broke off|breaks? off|breaking off|broken off|rupture[sd]?|restor(?:es?|ed|ing)|resum(?:es?|ed|ing)|re-?establish(?:es|ed|ing)?|suspend(?:s|ed|ing)?|fr(?:oze|eezes?|ozen)"
              + "|normali[sz](?:es?|ed|ing)|downgrad(?:es?|ed|ing)) (?:all |its |their |his |off |full |formal |official |bilateral |the )*(?:ties|relations)\\b"
              + "|\\bestablish(?:ed|es|ing)? (?:full |formal |official |bilateral )?(?:relations|ties)(?= with\\b| in (?:\\d{4}|[A-Z])| on \\d)|\\b(?:severing|severance|restoration|resumption|normali[sz]ation|re-?establishment|rupture) of (?:all |full |formal |official |bilateral |the )*(?:ties|relations)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALLIED = Pattern.compile("\\ballied (?:relations|relationship|ties|partnership)\\b|\\btreaty (?:of|on) (?:an )?alliance\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Relation.Status> DEEDS = Map.ofEntries(
      Map.entry("severing", Relation.Status.ENDED), Map.entry("severance", Relation.Status.ENDED), Map.entry("rupture", Relation.Status.ENDED), Map.entry("break", Relation.Status.ENDED), Map.entry("breaking", Relation.Status.ENDED),
      Map.entry("cutting", Relation.Status.ENDED), Map.entry("termination", Relation.Status.ENDED), Map.entry("end", Relation.Status.ENDED), Map.entry("suspension", Relation.Status.SUSPENDED), Map.entry("freezing", Relation.Status.SUSPENDED),
      Map.entry("downgrade", Relation.Status.SUSPENDED), Map.entry("downgrading", Relation.Status.SUSPENDED), Map.entry("establishment", Relation.Status.ESTABLISHED), Map.entry("restoration", Relation.Status.ESTABLISHED),
      Map.entry("resumption", Relation.Status.ESTABLISHED), Map.entry("normalisation", Relation.Status.ESTABLISHED), Map.entry("normalization", Relation.Status.ESTABLISHED), Map.entry("re-establishment", Relation.Status.ESTABLISHED),
      Map.entry("reestablishment", Relation.Status.ESTABLISHED), Map.entry("opening", Relation.Status.ESTABLISHED));
  private static final Pattern FROM = Pattern.compile("\\bfrom (?:the|a|an|its|their)?\\s?(?:current |existing |earlier )?$", Pattern.CASE_INSENSITIVE);
  private static final Set<String> UPGRADES = Set.of("upgrade", "upgrading", "elevation", "upgradation");
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
    Matcher allied = ALLIED.matcher(sentence);
    while (allied.find()) {
      stand(scene, "alliance", span(scene, allied), null, drafts);
    }
    for (Node node : scene.tree().nodes()) {
      if (UPGRADES.contains(node.lemma()) && node.mention() == null) {
        upgrade(scene, node, drafts);
      }
    }
    Disputes.write(scene, sentence, drafts);
    new Ties(scene, drafts).write();
  }

  private void tiers(Scene scene, String sentence, Consumer<Draft> drafts) {
    Matcher matcher = TIER.matcher(sentence);
    String from = null;
    record Tier(String kind, Span span) {}
    var tiers = new ArrayList<Tier>();
    while (matcher.find()) {
      String kind = kind(matcher.group(1), matcher.group(2), matcher.group(3));
      boolean loose = "strategic-relations".equals(kind) && !REACHED.matcher(sentence.substring(Math.max(0, matcher.start() - 24), matcher.start())).find();
      if (kind == null || loose || followed(sentence, matcher.end())) {
        continue;
      }
      if (left(sentence, matcher) && TIER.matcher(sentence.substring(matcher.end())).find()) {
        from = kind;
      } else if (FROM.matcher(sentence.substring(Math.max(0, matcher.start() - 24), matcher.start())).find()) {
        from = kind;
      } else {
        tiers.add(new Tier(kind, span(scene, matcher)));
      }
    }
    Matcher level = LEVEL.matcher(sentence);
    if (tiers.isEmpty() && level.find()) {
      tiers.add(new Tier(slug(level.group(1)) + "-partnership", span(scene, level)));
    }
    for (Tier tier : tiers) {
      stand(scene, tier.kind, tier.span, from, drafts);
    }
  }

  private static final Pattern LIFTS = Pattern.compile("\\b(?:upgrad|elevat|rais|lift|transform|promot|rais|turn)\\w*\\s+(?:\\w+['’]?s?\\s+){0,3}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern REACHES = Pattern.compile("^[^.;]{0,40}\\b(?:to|into)\\s+(?:an?|the|level|status)\\b[^.;]{0,50}\\b(?:partnership|alliance)\\b", Pattern.CASE_INSENSITIVE);

  /// "upgrade their strategic partnership to a comprehensive one": the tier that is left.
  private static boolean left(String sentence, Matcher tier) {
    Matcher reaches = REACHES.matcher(sentence.substring(tier.end()));
    return LIFTS.matcher(sentence.substring(Math.max(0, tier.start() - 60), tier.start())).find() && reaches.find() && !reaches.group().matches("(?s).*\\b(?:19|20)\\d\\d\\b.*"); // with a year of its own it is told for itself
  }

  private static final Pattern REACHED = Pattern.compile("\\b(?:to|of|into|as) (?:the |a )?(?:level of |status of )?$", Pattern.CASE_INSENSITIVE);

  /// "strategic partnership forum": the words are part of another thing's name.
  private static boolean followed(String sentence, int end) {
    return sentence.substring(end).matches("(?s)\\s(?:[Ff]orum|[Ff]und|[Cc]ouncil|[Dd]ialogue|[Ss]ummit|[Pp]rogram(?:me)?|[Cc]ommission|[Cc]ommittee|[Mm]eeting)\\b.*");
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
    Node noun = scene.tree().covering(new Span(tier.of(scene.text()).lastIndexOf(' ') + 1 + tier.start(), tier.end())).or(() -> scene.tree().covering(tier)).orElse(null);
    if (noun == null || felt(scene, noun) || kind.equals("diplomatic-relations") && leads(scene, tier)) {
      return;
    }
    Optional<Clause> around = scene.around(noun);
    Node deed = deed(noun);
    Relation.Status status = deed == null ? status(scene, noun, tier, around.orElse(null)) : done(deed, around.orElse(null));
    if (status == null) {
      return;
    }
    String frame = "relation/" + around.map(clause -> VERBS.of(clause.lemma())).map(row -> row.cell(0)).orElse("tier");
    if (TierRows.listed(scene, kind, tier, status, frame, from, drafts) || TierRows.yearly(scene, kind, tier, status, frame, drafts)) {
      return;
    }
    var pair = pair(scene, noun, tier, around.orElse(null));
    Node at = deed != null ? deed : around.map(Clause::verb).orElse(noun);
    Mention.OfDate date = status == Relation.Status.PLANNED ? scene.plannedOf(at, Mention.Role.AT, Mention.Role.BY) : own(scene, tier, scene.doneOf(at, Mention.Role.AT, Mention.Role.SINCE));
    if (pair.size() == 1) {
      besides(scene, kind, tier, status, pair.getFirst(), date, frame, drafts);
    }
    for (List<Party> two : pair) {
      emit(scene, two, kind, status, date == null ? null : date.when(), from, frame, evidence(scene, noun, around.orElse(null)), drafts);
    }
  }

  /// "a dialogue partner since 1974 and a strategic partner since 2021": of several dates the one at this tier, else that of the sentence.
  private static Mention.@Nullable OfDate own(Scene scene, Span tier, Mention.@Nullable OfDate date) {
    return scene.mentions().stream()
        .filter(Mention.OfDate.class::isInstance)
        .map(Mention.OfDate.class::cast)
        .filter(each -> each.span().start() >= tier.end() && SINCE.matcher(scene.text().substring(tier.end(), each.span().start())).matches())
        .findFirst()
        .orElse(date);
  }

  /// "the severing of ties between A and B": the noun that says what is done with them; null where none does.
  private static @Nullable Node deed(Node noun) {
    Node head = noun.head();
    if (head == null || head.mention() != null) {
      return DEEDS.containsKey(noun.lemma()) ? noun : null;
    }
    boolean of = Set.of("of", "in").contains(noun.preposition()) && noun.relation().equals("nmod");
    return of && DEEDS.containsKey(head.lemma()) ? head : DEEDS.containsKey(noun.lemma()) ? noun : null;
  }

  private static Relation.@Nullable Status done(Node deed, @Nullable Clause clause) {
    Relation.Status own = DEEDS.get(deed.lemma());
    if (clause == null || clause.mode().real() || MARKS.contains(clause.lemma())) {
      return clause != null && (clause.wants() && clause.patients().contains(deed) || clause.mode().denied()) ? own == Relation.Status.ESTABLISHED ? Relation.Status.PLANNED : null : own;
    }
    return own == Relation.Status.ESTABLISHED && !clause.mode().denied() && clause.mode().force() != Mode.Force.IMAGINED ? Relation.Status.PLANNED : null;
  }

  private static final Set<String> MARKS = Set.of("mark", "celebrate", "commemorate", "observe");
  private static final Pattern AND_WITH = Pattern.compile("^,?\\s+and (?:also |later |then )?with (?:the )?$");
  private static final Pattern SAME = Pattern.compile("^ (?:in|on) the same (?:year|month|week|day)\\b");

  /// "established ties with A in 1970 and with B in 1981": the second of two, each with its date.
  private static void besides(Scene scene, String kind, Span tier, Relation.Status status, List<Party> first, Mention.@Nullable OfDate date, String frame, Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    for (int i = 1; i < mentions.size(); i++) {
      boolean follows = mentions.get(i) instanceof Mention.OfParty party && party.parties().size() == 1 && !first.contains(party.parties().getFirst()) && party.span().start() > tier.end()
          && AND_WITH.matcher(scene.text().substring(mentions.get(i - 1).span().end(), party.span().start())).matches();
      if (!follows || !(mentions.get(i) instanceof Mention.OfParty other)) {
        continue;
      }
      String after = scene.text().substring(other.span().end(), Math.min(scene.span().end(), other.span().end() + 25));
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      boolean dated = next instanceof Mention.OfDate && next.span().start() - other.span().end() < 6;
      When when = dated && next instanceof Mention.OfDate own ? own.when() : date != null && SAME.matcher(after).find() ? When.of(java.time.YearMonth.from(date.when().first())) : null;
      Party holder = first.stream().filter(party -> mentions.stream().anyMatch(mention -> mention.span().start() < tier.start() && Who.meant(mention).contains(party))).findFirst().orElse(first.getFirst());
      emit(scene, List.of(holder, other.parties().getFirst()), kind, status, when, null, frame, scene.body(), drafts);
      return;
    }
  }

  private static final Set<String> FEELINGS =
      Set.of("dissatisfaction", "concern", "anger", "displeasure", "unease", "criticism", "opposition", "worry", "alarm", "support", "hope", "review", "possibility", "question");

  /// "dissatisfaction with its ties": what is felt about ties tells nothing of them.
  private static boolean felt(Scene scene, Node noun) {
    Node head = noun.head();
    return head != null && FEELINGS.contains(head.lemma()) && scene.clause(head).isEmpty();
  }

  /// "upgraded their diplomatic relations to a strategic partnership": what is left behind, not what is reached.
  private static boolean leads(Scene scene, Span ties) {
    return scene.text().substring(ties.end(), scene.span().end()).matches("(?s)\\s+(?:from [^.;]{0,60})?(?:to|into)\\s+(?:the |a |an )?(?:level of |status of )?(?:an? |the )?[^.;]{0,60}\\bpartnership\\b.*");
  }

  private static Span evidence(Scene scene, Node noun, @Nullable Clause clause) {
    return clause == null ? scene.body() : scene.clauseSpan(clause.verb()).contains(noun.span()) ? scene.clauseSpan(clause.verb()) : scene.body();
  }

  static void emit(
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
      if (everyone.isEmpty()) {
        var all = new LinkedHashSet<Party>();
        scene.mentions().forEach(mention -> all.addAll(mention instanceof Mention.OfParty party ? party.parties() : List.of()));
        if (all.size() == 2) {
          pairs.add(List.copyOf(all)); // "Ties were elevated … during the visit of A's premier to B"
        }
      }
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

  private static final Pattern SINCE = Pattern.compile("(?:nership|s)? (?:since|in|from) (?:the year )?");

  /// What one says of a tier that is there.
  private static final Set<String> STANDING = Set.of("improved", "strengthened", "deepened", "reinforced", "existing", "current", "present", "long-standing", "longstanding", "renewed", "reinvigorated", "revitalised", "revitalized");

  /// "said it would sever ties": who announces the break makes it.
  private static boolean announced(Clause clause) {
    Node head = clause.verb().head();
    return clause.mode().future() && head != null && Set.of("say", "announce", "declare", "decide", "resolve").contains(head.lemma()) && Set.of("ccomp", "xcomp").contains(clause.verb().relation());
  }

  private static Relation.@Nullable Status status(Scene scene, Node noun, Span tier, @Nullable Clause clause) {
    String before = scene.text().substring(Math.max(scene.span().start(), tier.start() - 14), tier.start()).toLowerCase(Locale.ROOT);
    if (before.contains("planned ") || before.contains("proposed ")) {
      return Relation.Status.PLANNED;
    }
    if (noun.children("amod").anyMatch(word -> STANDING.contains(word.lemma()) || STANDING.contains(word.word().toLowerCase(Locale.ROOT))) && (clause == null || !clause.mode().denied())) {
      return Relation.Status.ESTABLISHED; // "urged an improved strategic partnership"
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
    if (clause.mode().denied() && before.matches("(?s).*\\bno (?:\\w+ )?$") && (clause.lemma().equals("have") || clause.lemma().equals("maintain"))) {
      return Relation.Status.ENDED; // "have had no diplomatic relations since April"
    }
    if (sets.equals("established") && !keeps && !mode.real() && noun != clause.verb()) {
      return mode.denied() ? null : Relation.Status.PLANNED;
    }
    if (sets.equals("established") && !keeps && row == null && (clause.wants() || !mode.real()) && noun != clause.verb()) {
      return Relation.Status.PLANNED; // "proposed elevating ties to …"
    }
    return switch (sets) {
      case "ended" -> mode.real() || announced(clause) ? Relation.Status.ENDED : null;
      case "suspended" -> mode.real() ? Relation.Status.SUSPENDED : null;
      default -> mode.denied() ? null : Relation.Status.ESTABLISHED;
    };
  }
}
