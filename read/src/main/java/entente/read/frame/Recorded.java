package entente.read.frame;

import static entente.model.Accord.Kind.AGREEMENT;
import static entente.model.Accord.Kind.MEMORANDUM;
import static entente.model.Accord.Kind.PLAN;
import static entente.model.Accord.Kind.STATEMENT;

import entente.model.Accord;
import entente.model.Bound;
import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.quantity.Denominations;
import entente.read.quantity.Quantities;
import entente.read.quantity.Setting;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A record of a loan, grant, project or accord, line by line: "Country: Kenya", "Amount: 50
/// million dollars", "Signed on: 3 May 2023".
///
/// @param title the line above the labels; null where there is none
/// @param lines each with the scenes of its sentences
public record Recorded(@Nullable Scene title, List<Line> lines) {
  /// A line of a record.
  public record Line(Labelled label, List<Scene> scenes) {
    List<Mention> mentions() {
      return scenes.stream().flatMap(scene -> scene.mentions().stream()).toList();
    }

    String words(String text) {
      return label.words(text);
    }
  }

  private static final Pattern BARE = Pattern.compile("^[~≈]?([0-9][0-9., ]{0,15}[0-9]|[0-9])\\b");
  private static final Pattern SCALE =
      Pattern.compile("\\b(million|millions|mln|mn|m|billion|billions|bn|b|thousand|thousands)\\b");
  private static final Pattern CURRENCY =
      Pattern.compile(
          "[A-Z]{0,3}[$€£¥₹]|\\b[A-Z]{3}\\b|\\b(?:dollars?|euros?|pounds?|yen|yuan|won|rupees?)\\b");

  private static final Words LISTS = Words.of(Recorded.class);
  private static final Pattern DONE = LISTS.inAnyCase("done");
  private static final Pattern RUNNING = LISTS.inAnyCase("running");
  private static final Pattern ASKED = LISTS.inAnyCase("asked");
  private static final Pattern DROPPED = LISTS.inAnyCase("dropped");
  private static final Pattern SIGNED = LISTS.inAnyCase("signed");

  private static final Map<Accord.Kind, Pattern> PAPERS = new EnumMap<>(Accord.Kind.class);

  static {
    for (Accord.Kind kind : List.of(MEMORANDUM, STATEMENT, PLAN, AGREEMENT)) {
      PAPERS.put(kind, LISTS.inAnyCase(kind.word()));
    }
  }

  /// The promises and the accord that it tells.
  public List<Draft> drafts() {
    var drafts = new ArrayList<Draft>();
    for (Line line : of("amount")) {
      sum(line).ifPresent(sum -> drafts.add(promise(line, sum)));
    }
    Draft accord = drafts.isEmpty() ? accord() : null;
    if (accord != null) {
      drafts.add(accord);
    }
    return drafts;
  }

  private List<Line> of(String... roles) {
    return lines.stream().filter(line -> List.of(roles).contains(line.label().role())).toList();
  }

  private Draft promise(Line line, Mention.OfMoney sum) {
    Scene scene = line.scenes().getFirst();
    var draft =
        new Draft(Type.COMMITMENT, "commitment/record", scene)
            .word(Field.KIND, Kind.FINANCE)
            .word(Field.STATUS, status(scene))
            .sectors(sectors(scene.text()))
            .date(Field.DATE, date())
            .evidence(line.label().span());
    Particulars.amount(draft, sum);
    draft.parties(Field.FROM, from(line)).parties(Field.TO, parties(of("to")));
    for (Line named : of("to", "from", "signed")) {
      draft.evidence(named.label().span());
    }
    of("period").stream()
        .flatMap(period -> period.mentions().stream())
        .filter(Mention.OfDuration.class::isInstance)
        .map(Mention.OfDuration.class::cast)
        .findFirst()
        .ifPresent(duration -> draft.number(Field.YEARS, duration.years()));
    return Marks.on(draft);
  }

  /// Who gives, by its line or by the label of the sum: "ADB loan: 50 million dollars"; nobody
  /// where neither says it.
  private List<Party> from(Line line) {
    List<Party> from = parties(of("from"));
    return from.isEmpty()
        ? line.mentions().stream()
            .filter(mention ->
                mention instanceof Mention.OfParty && mention.span().end() <= line.label().value())
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .toList()
        : from;
  }

  private static List<Party> parties(List<Line> lines) {
    var parties = new LinkedHashSet<Party>();
    for (Line line : lines) {
      for (Mention mention : line.mentions()) {
        if (mention instanceof Mention.OfParty party
            && mention.span().start() >= line.label().value()) {
          parties.addAll(party.parties());
        }
      }
    }
    var states = new LinkedHashSet<>(parties);
    Scene scene = lines.isEmpty() ? null : lines.getFirst().scenes().getFirst();
    states.removeIf(
        party -> scene == null || !scene.script().gazetteer().kind(party).equals("state"));
    boolean ministries = lines.stream().allMatch(line -> line.label().role().equals("to"));
    return ministries && !states.isEmpty() ? List.copyOf(states) : List.copyOf(parties);
  }

  private Status status(Scene scene) {
    for (Line line : of("status")) {
      String words = line.words(scene.text());
      Status told =
          DROPPED.matcher(words).find()
              ? Status.CANCELLED
              : SIGNED.matcher(words).find()
                  ? Status.SIGNED
                  : DONE.matcher(words).find()
                      ? Status.DELIVERED
                      : RUNNING.matcher(words).find()
                          ? Status.UNDERWAY
                          : ASKED.matcher(words).find() ? Status.CONSIDERED : null;
      if (told != null) {
        return told;
      }
    }
    return of("signed").isEmpty() ? Status.PLEDGED : Status.SIGNED;
  }

  private @Nullable When date() {
    for (String role : List.of("signed", "approved", "date")) {
      for (Line line : of(role)) {
        for (Mention mention : line.mentions()) {
          if (mention instanceof Mention.OfDate date) {
            return date.when();
          }
        }
      }
    }
    return null;
  }

  private Set<Sector> sectors(String text) {
    var sectors = new HashSet<Sector>();
    of("sector").forEach(line -> sectors.addAll(Sectors.in(line.words(text))));
    if (sectors.isEmpty()) {
      of("what").forEach(line -> sectors.addAll(Sectors.in(line.words(text))));
      if (title != null) {
        sectors.addAll(Sectors.in(title.span().of(text)));
      }
    }
    return sectors;
  }

  /// The sum of a line: as written, or a number with the currency that the label has in brackets:
  /// "Amount (USD million): 50".
  private static java.util.Optional<Mention.OfMoney> sum(Line line) {
    var own =
        line.mentions().stream()
            .filter(Mention.OfMoney.class::isInstance)
            .map(Mention.OfMoney.class::cast)
            .findFirst();
    Scene scene = line.scenes().getFirst();
    String words = line.words(scene.text()).strip();
    Matcher bare = BARE.matcher(words);
    Matcher currency = CURRENCY.matcher(line.label().label());
    if (own.isPresent() || !bare.find() || !currency.find()) {
      return own;
    }
    Matcher scale = SCALE.matcher(line.label().label().toLowerCase(Locale.ROOT));
    Matcher scaled = SCALE.matcher(words.toLowerCase(Locale.ROOT));
    String times = scaled.find() ? " " + scaled.group(1) : scale.find() ? " " + scale.group(1) : "";
    String sign = currency.group();
    String number = bare.group(1).strip();
    String phrase =
        Character.isLetter(sign.charAt(sign.length() - 1))
            ? number + times + " " + sign
            : sign + number + times;
    return Quantities.find(
            phrase,
            new Span(0, phrase.length()),
            Setting.at(scene.script().published(), Denominations.of(scene.text())))
        .stream()
        .filter(Mention.OfMoney.class::isInstance)
        .map(Mention.OfMoney.class::cast)
        .findFirst()
        .map(sum ->
            new Mention.OfMoney(
                line.label().span(), sum.money(), Bound.EXACT, null, null, false, false));
  }

  private @Nullable Draft accord() {
    for (Line line : of("paper", "what")) {
      Scene scene = line.scenes().getFirst();
      Accord.Kind kind = kind(line.words(scene.text()));
      if (kind == null) {
        continue;
      }
      var parties = new LinkedHashSet<>(parties(of("sides")));
      parties.addAll(parties.size() >= 2 ? List.of() : parties(of("from", "to")));
      parties.addAll(parties.size() >= 2 ? List.of() : parties(List.of(line)));
      List<Party> pair = scene.script().pair();
      if (parties.size() < 2 && pair.size() == 2 && pair.containsAll(parties)) {
        parties.addAll(pair);
      }
      if (parties.size() < 2) {
        return null;
      }
      var sectors = new HashSet<>(sectors(scene.text()));
      sectors.addAll(Sectors.in(line.words(scene.text())));
      var draft =
          new Draft(Type.ACCORD, "accord/record", scene)
              .word(Field.KIND, kind)
              .parties(Field.PARTIES, parties)
              .word(Field.STATUS, Accord.Status.AGREED)
              .date(Field.DATE, date())
              .sectors(kind == Accord.Kind.STATEMENT ? Set.of() : sectors)
              .evidence(line.label().span());
      for (Line named : of("sides", "signed")) {
        draft.evidence(named.label().span());
      }
      return draft;
    }
    return null;
  }

  /// What kind of text it is by its name; null where that tells none.
  private static Accord.@Nullable Kind kind(String name) {
    return PAPERS.entrySet().stream()
        .filter(paper -> paper.getValue().matcher(name).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
