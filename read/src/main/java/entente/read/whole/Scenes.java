package entente.read.whole;

import entente.model.Document;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Bygone;
import entente.read.frame.Gaps;
import entente.read.frame.Row;
import entente.read.frame.Scene;
import entente.read.frame.Script;
import entente.read.frame.Shares;
import entente.read.frame.Turns;
import entente.read.name.Deixis;
import entente.read.name.Gazetteer;
import entente.read.name.Names;
import entente.read.name.People;
import entente.read.name.Place;
import entente.read.name.References;
import entente.read.name.Regions;
import entente.read.quantity.Denominations;
import entente.read.quantity.Quantities;
import entente.read.quantity.Setting;
import entente.read.syntax.Clause;
import entente.read.syntax.Parser;
import entente.read.syntax.Tree;
import entente.read.text.Block;
import entente.read.text.Chronology;
import entente.read.text.Layout;
import entente.read.text.LiveBlog;
import entente.read.text.Sentence;
import entente.read.text.Sentences;
import entente.read.text.Token;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a document into scenes: blocks, sentences, mentions, references, and the trees of those
/// sentences that may hold a claim.
public final class Scenes {
  /// The scenes of a document, and what it is as a whole. A sentence that was not parsed has an
  /// empty tree.
  public record All(Script script, List<Scene> scenes) {}

  private final Gazetteer gazetteer;
  private final Document document;
  private final Publication publication;
  private final @Nullable LocalDate published;
  private boolean topical;
  private List<Party> assembled = List.of();
  private Map<Integer, Span> entries = Map.of();
  private Deixis deixis;
  private List<Place> pointed = List.of();

  private Scenes(Document document, Publication publication) {
    this.gazetteer = Gazetteer.standard();
    this.document = document;
    this.publication = publication;
    this.deixis = new Deixis(gazetteer, null, null);
    this.published = publication.published() == null ? null : publication.published().last();
  }

  public static All of(Document document, Publication publication) {
    return new Scenes(document, publication).all();
  }

  private All all() {
    String text = document.text();
    var sentences = new ArrayList<Sentence>();
    List<Block> blocks = Records.marked(Layout.of(text, publication.title()), text);
    entries = Chronology.of(blocks, text);
    for (Block block : blocks) {
      if (block.read()) {
        sentences.addAll(Sentences.of(text, block));
      }
    }
    var home = new Home(text, gazetteer);
    deixis = new Deixis(gazetteer, home.here(sentences), home.city(sentences));
    int year = published == null ? 0 : published.getYear();
    var names = new Names(gazetteer, year, new People());
    List<List<Mention>> all =
        Regions.asBlocs(
            text, sentences.stream().map(sentence -> names.in(sentence.tokens())).toList());
    topical = Triage.topical(all, gazetteer);
    List<Party> weighed = Overview.weighed(sentences, all, gazetteer);
    List<Party> pair = new Regional(text, all, gazetteer).pair(Overview.pair(weighed, gazetteer));
    List<List<Mention>> named =
        new Compatriots(gazetteer, sentences, all).at(home.desk(sentences), weighed);
    var voiced = new Speakers(text, publication, sentences, named, gazetteer);
    List<Party> speakers = voiced.find(weighed, pair, names);
    Party issuer =
        speakers.size() == 1
            ? speakers.getFirst()
            : speakers.isEmpty() ? new Masthead(gazetteer, names).issuer(text, publication) : null;
    var script =
        new Script(
            text,
            gazetteer,
            published,
            !speakers.isEmpty() || Overview.official(text, publication),
            LiveBlog.is(text),
            speakers,
            issuer,
            Overview.with(issuer, pair, gazetteer),
            Overview.ranks(text, named, gazetteer));
    var voices =
        new Voices(text, sentences, named, names, speakers, voiced.together(speakers, pair));
    return new All(script, scenes(script, sentences, named, voices, year));
  }

  private List<Scene> scenes(
      Script script, List<Sentence> sentences, List<List<Mention>> named, Voices voices, int year) {
    var references = new References(gazetteer, script.pair(), script.issuer());
    Setting setting = Setting.at(published, Denominations.of(script.text()));
    var scenes = new ArrayList<Scene>();
    var days = new Narrative(published);
    When narrative = null;
    Bygone before = null;
    var spokenOf = new ArrayDeque<Party>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Token> tokens = sentence.tokens();
      boolean begins = i == 0 || !sentences.get(i - 1).block().equals(sentence.block());
      narrative = begins && script.live() ? null : narrative; // newest first
      setting = begins ? setting.begun() : setting;
      Bygone entry = entry(sentence.block(), setting);
      Bygone bygone = entry != null ? entry : begins ? null : before;
      List<Mention> quantities = Quantities.find(script.text(), sentence.span(), setting);
      setting = setting.after(quantities);
      List<Mention> parties =
          references.resolve(tokens, without(named.get(i), quantities), voices.of(i));
      List<Mention> mentions = together(quantities, parties);
      assembled = references.assembled();
      Span said = Saying.in(tokens);
      pointed = deixis.resolve(tokens, Place.in(tokens, gazetteer, year), mentions);
      Scene scene =
          scene(
              script,
              i,
              sentence,
              mentions,
              said,
              Openings.lead(scenes, sentence),
              narrative,
              bygone,
              year,
              List.copyOf(spokenOf));
      if (Openings.answers(scene, scenes)) {
        scene =
            scene(
                script,
                i,
                sentence,
                mentions,
                said,
                scenes.getLast(),
                narrative,
                bygone,
                year,
                List.copyOf(spokenOf));
      }
      scenes.add(scene);
      aside(script, i, sentence, mentions, said, narrative, bygone, year, List.copyOf(spokenOf))
          .ifPresent(scenes::add);
      narrative = days.after(narrative, scene);
      before = Bygone.after(bygone, scene);
      remember(spokenOf, parties);
    }
    return scenes;
  }

  /// The date of the chronology's entry in which a block stands, where that is long past; null
  /// elsewhere.
  private @Nullable Bygone entry(Block block, Setting setting) {
    Span label = entries.get(block.span().start());
    if (label == null) {
      return null;
    }
    return Quantities.find(document.text(), label, setting).stream()
        .filter(Mention.OfDate.class::isInstance)
        .map(date -> ((Mention.OfDate) date).when())
        .filter(when -> published == null || when.last().isBefore(published.minusDays(21)))
        .findFirst()
        .map(when -> new Bygone(when, true))
        .orElse(null);
  }

  private static void remember(ArrayDeque<Party> spokenOf, List<Mention> parties) {
    for (Mention mention : parties) {
      if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
        party
            .parties()
            .forEach(each -> {
              spokenOf.remove(each);
              spokenOf.addFirst(each);
            });
      }
    }
    while (spokenOf.size() > 12) {
      spokenOf.removeLast();
    }
  }

  /// What is told beside the saying ("…, he said as he opened the summit"): a scene of its own.
  private Optional<Scene> aside(
      Script script,
      int index,
      Sentence sentence,
      List<Mention> mentions,
      @Nullable Span said,
      @Nullable When narrative,
      @Nullable Bygone bygone,
      int year,
      List<Party> spokenOf) {
    List<Token> tokens =
        sentence.tokens().stream()
            .filter(token -> said != null && said.contains(token.span()))
            .toList();
    if (said == null || !Triage.hints(tokens)) {
      return Optional.empty();
    }
    var part = new Sentence(sentence.block(), said, tokens);
    List<Mention> inside =
        mentions.stream().filter(mention -> said.contains(mention.span())).toList();
    return Optional.of(
        scene(script, index, part, inside, null, null, narrative, bygone, year, spokenOf));
  }

  private Scene scene(
      Script script,
      int index,
      Sentence sentence,
      List<Mention> mentions,
      @Nullable Span said,
      @Nullable Scene lead,
      @Nullable When narrative,
      @Nullable Bygone bygone,
      int year,
      List<Party> spokenOf) {
    List<Token> spoken =
        sentence.tokens().stream()
            .filter(token -> said == null || !said.contains(token.span()))
            .toList();
    List<Mention> beside =
        mentions.stream()
            .filter(mention -> said == null || !said.overlaps(mention.span()))
            .toList();
    Shares shares = Shares.in(spoken, beside);
    Gaps gaps = shares != null ? null : Gaps.in(spoken, beside);
    Row row = shares != null ? shares : gaps != null ? gaps : Turns.in(spoken, beside, gazetteer);
    List<Token> tokens =
        row == null
            ? spoken
            : spoken.stream().filter(token -> !row.cut().contains(token.span())).toList();
    List<Mention> inside =
        row == null
            ? beside
            : beside.stream().filter(mention -> !row.cut().overlaps(mention.span())).toList();
    Party sayer = null;
    When saidOn = null;
    if (said != null) {
      for (Mention mention : mentions) {
        if (said.contains(mention.span())) {
          sayer = sayer != null ? sayer : party(mention);
          saidOn =
              mention instanceof Mention.OfDate date && date.role() == Mention.Role.AT
                  ? date.when()
                  : saidOn;
        }
      }
    }
    boolean worth =
        sentence.block().kind() == Block.Kind.RECORD
            ? false
            : !topical
                ? !Triage.known(mentions, gazetteer).isEmpty()
                : lead != null
                    || script.official()
                    || Triage.hints(sentence.tokens()) && script.pair().size() == 2
                    || Fulfilled.mayTell(sentence.tokens())
                    || Fates.mayTell(sentence.tokens())
                    || mentions.stream().anyMatch(mention -> party(mention) != null)
                    || !inside.isEmpty() && script.pair().size() == 2;
    List<Place> named = Place.in(tokens, gazetteer, year);
    List<Span> cities = located(named, inside);
    List<Place> places =
        Stream.concat(
                named.stream(),
                pointed.stream()
                    .filter(place ->
                        tokens.stream().anyMatch(token -> place.span().contains(token.span()))))
            .sorted(Comparator.comparing(Place::span))
            .toList();
    Tree tree =
        worth
            ? Parser.standard().parse(tokens, inside, cities, Openings.opening(sentence, lead))
            : new Tree(List.of());
    List<Mention> told = mentions.stream().filter(mention -> !inside.contains(mention)).toList();
    return new Scene(
        script,
        index,
        sentence,
        tree,
        bygone != null && bygone.entry() ? Clause.bygone(tree) : Clause.of(tree),
        inside,
        told,
        places,
        said,
        sayer,
        saidOn,
        lead,
        narrative,
        bygone,
        spokenOf,
        assembled,
        row);
  }

  /// The cities, and the states named right after their cities: "Visby, Sweden".
  private static List<Span> located(List<Place> places, List<Mention> mentions) {
    var located = new ArrayList<Span>();
    for (Place place : places) {
      if (place.city()) {
        located.add(place.span());
        mentions.stream()
            .filter(mention ->
                mention instanceof Mention.OfParty party
                    && party.parties().equals(List.of(place.state()))
                    && party.span().start() > place.span().end()
                    && party.span().start() <= place.span().end() + 6)
            .map(Mention::span)
            .forEach(located::add);
      }
    }
    return located;
  }

  static @Nullable Party party(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party -> party.parties().isEmpty() ? null : party.parties().getFirst();
      case Mention.OfPerson person -> person.party();
      default -> null;
    };
  }

  private static List<Mention> without(List<Mention> named, List<Mention> quantities) {
    return named.stream()
        .filter(mention ->
            quantities.stream()
                .noneMatch(quantity ->
                    quantity.span().overlaps(mention.span())
                        && (quantity instanceof Mention.OfMoney
                            || quantity instanceof Mention.OfDate)))
        .toList();
  }

  /// All mentions in order; a count is narrowed to its number, so that the things counted stay
  /// words of the sentence, and "10 million of its dollars" is a sum as a whole.
  private static List<Mention> together(List<Mention> quantities, List<Mention> parties) {
    var all = new ArrayList<Mention>(parties);
    all.removeIf(party ->
        quantities.stream()
            .anyMatch(quantity ->
                quantity instanceof Mention.OfMoney && quantity.span().contains(party.span())));
    for (Mention quantity : quantities) {
      Mention narrowed =
          quantity instanceof Mention.OfCount count
              ? new Mention.OfCount(count.number(), count.number(), count.count(), count.bound())
              : quantity;
      if (all.stream().noneMatch(other -> other.span().overlaps(narrowed.span()))) {
        all.add(narrowed);
      }
    }
    all.sort(null);
    return all;
  }
}
