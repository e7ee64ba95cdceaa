package entente.read.frame;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Span;
import entente.read.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What lets a person recognise a promise and weigh it, where its words tell: the thing and its
/// name, under what and at which meeting it was promised, by which instrument and scheme, whose
/// money, whether it is new, how far along, and on what the text says so. The words are in
/// `frames/marks.tsv`.
public final class Marks {
  private record Mark(Field field, String value, Pattern words) {}

  private static final List<Mark> MARKS = load();
  private static final Pattern UNDER =
      Pattern.compile(
          "\\b(?:under|as part of|within the framework of|through|in the framework of|via)"
              + " ((?:the|its|their|a|an|our) (?:[\\w’'-]+"
              + " ){0,8}?(?:initiative|programme|program|fund|scheme|facility|framework|partnership|agreement|plan|deal|pact|package|gateway|compact|strategy|road|accord|treaty|memorandum|contract)\\b|Global"
              + " Gateway|the Belt and Road)");
  private static final Pattern AT =
      Pattern.compile(
          "\\b(?:at|during|on the sidelines of|in the margins of) ((?:the|a|an|its|their|this|last"
              + " week[’']s|this week[’']s|(?:\\p{Lu}[\\w-]*[’']s)) (?:[\\w’'–-]+"
              + " ){0,7}?(?:summit|conference|forum|meeting|talks|assembly|dialogue|session|ceremony|visit|retreat)\\b)");
  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:called|named|dubbed|known as) (?:the )?[\"“]?((?:\\p{Lu}[\\p{L}\\d’'–-]*)(?:"
              + " (?:(?:of|for|and|on|the|in|to) )?\\p{Lu}[\\p{L}\\d’'–-]*){1,7})|\\b[Tt]he"
              + " ((?:\\p{Lu}[\\p{L}\\d’'–-]*)(?: (?:(?:of|for|and|on|the|in|to)"
              + " )*\\p{Lu}[\\p{L}\\d’'–-]*){1,7} )(?=\\()");
  private static final Pattern UNNAMED =
      Pattern.compile(
          "\\b(?:on condition of anonymity|sources? (?:said|told|close)|people familiar|who asked"
              + " not to be named|on background|diplomats? (?:said|told|who))\\b");

  private Marks() {}

  private static List<Mark> load() {
    var marks = new ArrayList<Mark>();
    for (Table.Row row : Table.read("frames/marks.tsv")) {
      var words =
          row.alternatives(2).stream()
              .map(word ->
                  word.endsWith("*")
                      ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                      : Pattern.quote(word))
              .toList();
      marks.add(
          new Mark(
              Field.of(row.cell(0)),
              row.cell(1),
              Pattern.compile(
                  "\\b(?:" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE)));
    }
    return marks;
  }

  /// The draft with its marks.
  public static Draft on(Draft draft) {
    Scene scene = draft.scene();
    Span span = draft.evidence().getFirst();
    String words = span.of(scene.text());
    for (Mark mark : MARKS) {
      if (draft.fields().get(mark.field) == null && mark.words.matcher(words).find()) {
        if (mark.field == Field.SCHEME) {
          draft.text(mark.field, mark.value);
        } else {
          draft.term(mark.field, mark.value);
        }
      }
    }
    first(UNDER, words).ifPresent(found -> draft.text(Field.UNDER, found));
    first(AT, scene.span().of(scene.text())).ifPresent(found -> draft.text(Field.AT, found));
    first(TITLE, words).ifPresent(found -> draft.text(Field.TITLE, found));
    draft.text(Field.WHAT, Things.name(draft, span));
    String stage = stage(draft);
    if (stage != null) {
      draft.term(Field.STAGE, stage);
    }
    return draft.term(Field.BASIS, basis(scene));
  }

  private static java.util.Optional<String> first(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    if (!matcher.find()) {
      return java.util.Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return java.util.Optional.of(matcher.group(group));
      }
    }
    return java.util.Optional.empty();
  }

  private static @Nullable String stage(Draft draft) {
    String status = draft.term(Field.STATUS);
    String lower = draft.evidence().getFirst().of(draft.scene().text()).toLowerCase(Locale.ROOT);
    if (status == null || Status.CANCELLED.word().equals(status)) {
      return null;
    }
    return switch (status) {
      case "considered" -> "mooted";
      case "signed" -> "contracted";
      case "underway" -> draft.amount() == null ? null : "disbursing";
      case "delivered" -> "delivered";
      default ->
          lower.matches(
                  "(?s).*\\b(?:budgeted|budgets|allocat\\w+|earmark\\w*|appropriat\\w+|set"
                      + " aside|approved)\\b.*")
              ? "budgeted"
              : "announced";
    };
  }

  private static String basis(Scene scene) {
    if (scene.script().official()) {
      return "official-text";
    }
    String lower = scene.lower();
    if (lower.matches(
        "(?s).*\\b(?:draft|leaked) (?:\\w+"
            + " )?(?:statement|text|communique|declaration|document|plan)\\b.*")) {
      return "draft";
    }
    if (UNNAMED.matcher(lower).find()) {
      return "unnamed";
    }
    boolean said =
        scene.sayer() != null
            || scene.clauses().stream()
                .anyMatch(clause ->
                    Set.of(
                                "say",
                                "tell",
                                "announce",
                                "state",
                                "declare",
                                "confirm",
                                "pledge",
                                "promise",
                                "add")
                            .contains(clause.lemma())
                        && clause.mode().real()
                        && !scene.acting(clause).isEmpty());
    return said ? "on-record" : "reporter";
  }
}
