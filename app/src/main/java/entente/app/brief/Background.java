package entente.app.brief;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Indicator;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Type;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import entente.reconcile.Kin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/// What stood before the period, who else stands where the two stand, and the figures between them.
final class Background {
  private static final int EARLIER = 6;
  private static final int FIGURES = 6;
  private static final int CHAIRS = 12;

  /// So many who stand on the same tier are named, those since when is the latest.
  private static final int PEERS = 20;

  private Background() {}

  static Section of(Material material, Footnotes notes) {
    var blocks = new ArrayList<Block>();
    add(blocks, before(material, notes));
    add(blocks, earlier(material, notes));
    add(blocks, chairs(material, notes));
    add(blocks, peers(material, notes));
    add(blocks, figures(material, notes));
    if (blocks.isEmpty()) {
      add(blocks, List.of(Footnotes.plain("Nothing is stated of the time before.")));
    }
    return new Section("background", "Background", blocks);
  }

  private static void add(List<Block> blocks, List<Statement> statements) {
    if (!statements.isEmpty()) {
      blocks.add(new Block.Paragraph(statements));
    }
  }

  /// Where the two stood before they came to stand where they stand.
  private static List<Statement> before(Material material, Footnotes notes) {
    return material
        .tie()
        .filter(entry ->
            entry.settled() instanceof Relation tie
                && tie.fromKind() != null
                && material.isWithin(entry))
        .map(entry -> {
          Relation tie = (Relation) entry.settled();
          boolean dated =
              material.between().stream()
                  .anyMatch(each ->
                      each.settled() instanceof Relation other
                          && other.kind().equals(tie.fromKind())
                          && other.date() != null);
          return List.of(
              notes.says(
                  "Before %s, %s and %s stood in %s%s."
                      .formatted(
                          tie.date() == null ? "that" : Words.of(tie.date()),
                          Phrases.name(material.one()),
                          Phrases.name(material.other()),
                          Phrases.tier(String.valueOf(tie.fromKind())),
                          dated ? "" : "; since when is not stated"),
                  entry));
        })
        .orElse(List.of());
  }

  private static List<Statement> earlier(Material material, Footnotes notes) {
    var earlier =
        material.between().stream()
            .filter(entry ->
                Facts.date(entry) != null
                    && material.period().isBefore(Facts.time(entry))
                    && !(entry.settled() instanceof Indicator))
            .toList();
    var shown = earlier.subList(Math.max(0, earlier.size() - EARLIER), earlier.size());
    return shown.stream().map(entry -> notes.says(earlier(entry), entry)).toList();
  }

  /// What is only a kind of undertaking is told by the words of the text.
  private static String earlier(Entry entry) {
    String step =
        "%s: %s".formatted(Phrases.capital(Phrases.dated(Facts.time(entry))), Steps.words(entry));
    boolean bare =
        entry.settled() instanceof Commitment commitment && commitment.terms().amount() == null;
    return (bare
            ? Facts.quote(entry)
                .map(quote ->
                    step.replaceFirst("[)]$", "; " + Matcher.quoteReplacement(quote) + ")"))
                .orElse(step)
            : step)
        + ".";
  }

  /// A quotation that ends a sentence has its full stop.
  private static String ended(String sentence) {
    return (sentence + ".").replace(".”.", ".”");
  }

  private static List<Statement> chairs(Material material, Footnotes notes) {
    Map<String, Entry> told = new LinkedHashMap<>();
    for (Entry entry : material.roll()) {
      if (material.isWithin(entry)
          && entry.settled() instanceof Membership seat
          && (seat.role() == Membership.Role.CHAIR || seat.role() == Membership.Role.CO_CHAIR)
          && seat.status() == Membership.Status.CURRENT) {
        told.putIfAbsent(
            "%s %s %s%s."
                .formatted(
                    Phrases.capital(Phrases.name(seat.party())),
                    seat.role() == Membership.Role.CHAIR ? "chaired" : "co-chaired",
                    Phrases.name(seat.body()),
                    seat.date() == null ? "" : " " + Phrases.dated(seat.date())),
            entry);
      }
    }
    return told.entrySet().stream()
        .skip(Math.max(0, told.size() - CHAIRS))
        .map(each -> notes.says(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<Statement> peers(Material material, Footnotes notes) {
    if (material.tie().isEmpty() || !(material.tie().get().settled() instanceof Relation tie)) {
      return List.of();
    }
    var statements = new ArrayList<Statement>();
    for (Party side : List.of(material.one(), material.other())) {
      List<Entry> all = peers(material, side);
      if (!all.isEmpty()) {
        List<Entry> with = all.subList(Math.max(0, all.size() - PEERS), all.size());
        var named = new ArrayList<>(with.stream().map(entry -> peer(entry, side)).toList());
        if (all.size() > with.size()) {
          named.add(Phrases.count(all.size() - with.size(), "other"));
        }
        String names = Words.and(named);
        statements.add(
            notes.says(
                "As these documents show, %s has %s with %s, too."
                    .formatted(Phrases.name(side), Phrases.tier(tie.kind()), names),
                with));
      }
    }
    if (!statements.isEmpty()) {
      statements.add(Footnotes.plain("Whether the list is complete is not stated."));
    }
    return statements;
  }

  /// The last tie with each, in order of time.
  private static List<Entry> peers(Material material, Party side) {
    Map<String, Entry> last = new LinkedHashMap<>();
    for (Entry entry : material.peers()) {
      if (entry.settled() instanceof Relation relation
          && Sums.holds(relation.parties(), side)
          && !isMember(relation, material)) {
        Party peer = Material.opposite(relation, side);
        String name = peer == null ? "" : Phrases.name(peer);
        last.remove(name);
        last.put(name, entry);
      }
    }
    return List.copyOf(last.values());
  }

  private static String peer(Entry entry, Party side) {
    Relation relation = (Relation) entry.settled();
    Party peer = Material.opposite(relation, side);
    return (peer == null ? "" : Phrases.name(peer))
        + (relation.date() == null
            ? " (since when is not stated)"
            : " (" + Words.of(relation.date()) + ")");
  }

  /// Ties of the bloc's members with its partner stand in the table of countries.
  private static boolean isMember(Relation relation, Material material) {
    return relation.parties().stream()
        .anyMatch(each ->
            Kin.members(material.one()).contains(each.id())
                || Kin.members(material.other()).contains(each.id()));
  }

  private static List<Statement> figures(Material material, Footnotes notes) {
    return material.of(Type.INDICATOR).stream()
        .filter(entry -> !material.period().isAfter(Facts.time(entry)))
        .sorted(Facts.byTime().reversed())
        .limit(FIGURES)
        .map(entry -> notes.says(figure(entry, (Indicator) entry.settled()), entry))
        .toList();
  }

  private static String figure(Entry entry, Indicator figure) {
    if (figure.unit().equals("rank")) {
      String by =
          figure.measure() == Indicator.Measure.RANK || figure.measure() == Indicator.Measure.OTHER
              ? ""
              : " by " + Phrases.plain(figure.measure());
      String with =
          figure.parties().size() == 2 ? " in " + Phrases.name(figure.parties().getLast()) : "";
      return ended(
          "%s ranks %s%s%s%s"
              .formatted(
                  Phrases.capital(Phrases.name(figure.parties().getFirst())),
                  Phrases.ordinal(figure.value()),
                  by,
                  with,
                  Facts.quote(entry).map(quote -> ": " + quote).orElse("")));
    }
    String measure =
        switch (figure.measure()) {
          case GDP -> "GDP";
          case OTHER -> "a figure";
          default -> Phrases.plain(figure.measure());
        };
    String value =
        figure.unit().matches("[A-Z]{3}") && figure.value().signum() >= 0
            ? Phrases.money(new Money(figure.value(), figure.unit()))
            : Words.number(figure.value()) + " " + figure.unit();
    String period =
        figure.period() == null
            ? " (for when is not stated)"
            : " (" + Words.of(figure.period()) + ")";
    return "%s, %s: %s%s."
        .formatted(Phrases.capital(Phrases.names(figure.parties())), measure, value, period);
  }
}
