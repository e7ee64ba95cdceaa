package entente.app.web;

import entente.app.NoveltyData;
import entente.model.Entry;
import entente.model.Field;
import entente.model.PromiseLink;
import entente.model.Type;
import entente.model.Value;
import entente.publish.LinkName;
import entente.reconcile.Earlier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a promise bears on others: the package that it is part of, its parts and restatements; and
/// whether it is new.
///
/// @param said what its sources say of its being new, in the guide's words; empty where none says
///   anything
/// @param earlier the earlier promises between the same parties, those that stand side by side with
///   it
/// @param further more of them, by name alone
record Bearing(
    List<Kin> kin, String said, List<Before> earlier, List<Term> terms, List<Before> further) {
  static final Bearing NONE = new Bearing(List.of(), "", List.of(), List.of(), List.of());

  private static final int BESIDE = 3;

  /// Another promise and how this one stands to it: "part of".
  record Kin(String words, Row other, String reason) {}

  /// An earlier promise.
  ///
  /// @param how "restates", or where nothing says so "may restate"
  record Before(String how, Row row, String reason) {}

  /// A field of this promise beside that of each earlier one; null where no document states it.
  record Term(String label, @Nullable String mine, List<Beside> others) {}

  /// The same field of an earlier promise.
  record Beside(@Nullable String value, boolean differs) {}

  static Bearing of(Row row, Known known) {
    Entry promise = row.entry();
    if (promise.type() != Type.COMMITMENT) {
      return NONE;
    }
    var found =
        known.promises().earlier(promise).stream()
            .flatMap(each ->
                known
                    .find(each.entry().id())
                    .map(other -> new Before(how(each), other, Say.prose(each.reason())))
                    .stream())
            .toList();
    var beside = found.stream().limit(BESIDE).toList();
    return new Bearing(
        kin(promise, known),
        said(promise),
        beside,
        terms(promise, beside),
        found.stream().skip(BESIDE).toList());
  }

  private static List<Kin> kin(Entry promise, Known known) {
    var kin = new ArrayList<Kin>();
    for (PromiseLink link : known.linksOf(promise.id())) {
      boolean away = link.from().equals(promise.id());
      if (away || link.to().equals(promise.id())) {
        String words = away ? LinkName.away(link.kind()) : LinkName.towards(link.kind());
        known
            .find(away ? link.to() : link.from())
            .ifPresent(other -> kin.add(new Kin(words, other, Say.prose(link.reason()))));
      }
    }
    kin.sort(
        java.util.Comparator.comparing(Kin::words).thenComparing(each -> each.other().entry()));
    return kin;
  }

  private static String how(Earlier earlier) {
    return switch (earlier.how()) {
      case RESTATES -> earlier.linked() ? "restates" : "may restate";
      case CONTAINED -> earlier.linked() ? "is part of" : "may be part of";
      case CONTINUES -> earlier.linked() ? "continues" : "may continue";
      case REPLACES -> earlier.linked() ? "replaces" : "may replace";
    };
  }

  private static String said(Entry promise) {
    var said = new TreeSet<String>();
    promise
        .reports()
        .forEach(report -> {
          Value novelty = report.claim().further().get(Field.NOVELTY);
          if (novelty != null) {
            said.add(Say.value(novelty));
          }
        });
    return String.join(", ", said);
  }

  private static List<Term> terms(Entry promise, List<Before> beside) {
    var terms = new ArrayList<Term>();
    for (Field field : NoveltyData.TERMS) {
      Value mine = promise.settled().fields().get(field);
      var others =
          beside.stream()
              .map(each -> each.row().entry().settled().fields().get(field))
              .map(value ->
                  new Beside(value == null ? null : Say.value(value), !Objects.equals(value, mine)))
              .toList();
      if (mine != null || others.stream().anyMatch(each -> each.value() != null)) {
        terms.add(
            new Term(
                Say.label(promise.type(), field), mine == null ? null : Say.value(mine), others));
      }
    }
    return terms;
  }
}
