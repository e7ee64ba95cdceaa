package entente.read.frame;

import entente.model.Accord.Status;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far an accord has come by the noun above it or the words before it: "negotiations on a
/// pact", "the signing of a pact", "a draft of the treaty".
record ByNoun(Bringing bringing) {
  private static final Words LISTS = Words.of(ByNoun.class);
  private static final Set<String> PREPARING = LISTS.set("preparing");
  static final Lexicon NOUNS =
      new Lexicon("frames/accord-verbs.tsv", 1, row -> row.cell(0).startsWith("the-"));
  private static final Pattern TALKS_ON =
      Pattern.compile(
          "\\b(?:(?:negotiations?|talks|bargaining|discussions?|consultations)\\s(?:on|over|about|for|towards?|to|of)\\s(?:[\\w-]+\\s){0,5}|(?:negotiat(?:e|es|ed|ing)|drafting|bargaining)\\s(?:[\\w-]+\\s){0,4}|(?:close"
              + " to|closer to|nearing|near|on the verge of|on the cusp of|working on|working"
              + " towards?|moving towards?|in pursuit of|progress (?:on|towards?|in)|work"
              + " on)\\s(?:[\\w-]+\\s){0,4})$");
  static final Set<String> TALKS =
      Set.of(
          "talk",
          "talks",
          "negotiation",
          "discussion",
          "bargaining",
          "round",
          "consultation",
          "haggling",
          "parley");
  private static final Set<String> FAILED = LISTS.set("failed");
  static final Set<String> FINISHED = LISTS.set("finished");
  private static final Set<String> AFTERWARDS = LISTS.set("afterwards");
  private static final Pattern NEAR =
      Pattern.compile(
          "\\b(?:close|closer|near|nearer|on the verge of|on the cusp"
              + " of|hopes?|hoping|aims?|aiming) (?:to"
              + " )?(?:concluding|completing|finali[sz]ing|closing|wrapping up) ");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\b(?:entry into (?:force|effect)|coming into (?:force|effect)) of (?:[\\w–-]+ ){0,5}$");
  private static final Pattern DRAFT =
      Pattern.compile(
          "\\b(?:drafts? of|wording of|language of|draft) (?:the |a |an |their )?(?:[\\w–-]+"
              + " ){0,3}$");
  private static final Pattern IMPLEMENTING =
      Pattern.compile(
          "\\b(?:progress (?:made )?in (?:the )?implement(?:ing|ation of)) (?:[\\w–-]+ ){0,5}$");

  /// Whether it is talked of as talks.
  boolean talks() {
    return bringing.top() != bringing.noun() && TALKS.contains(bringing.top().lemma())
        || TALKS_ON.matcher(bringing.before()).find();
  }

  /// Null where no noun tells.
  @Nullable Status status() {
    Node top = bringing.top();
    Clause clause = bringing.clause();
    Table.Row row = top == bringing.noun() ? null : NOUNS.of(top.lemma());
    String before = bringing.before();
    if (ENTRY.matcher(before).find()) {
      return clause == null
              || clause.mode().future()
              || clause.mode().denied()
              || Set.of("look forward", "await", "expect", "urge").contains(clause.lemma())
              || before.contains("forward to")
          ? Status.PLANNED
          : Status.IN_FORCE;
    }
    if (DRAFT.matcher(before).find()
        && (clause == null || Bringing.row(clause) == null || !bringing.object())) {
      return Status.NEGOTIATING;
    }
    if (IMPLEMENTING.matcher(before).find()) {
      return clause != null && clause.mode().real() ? Status.IN_FORCE : null;
    }
    boolean talks =
        top != bringing.noun() && TALKS.contains(top.lemma())
            || row == null && TALKS_ON.matcher(before).find();
    if (talks && clause != null && FAILED.contains(clause.lemma()) && clause.mode().real()) {
      return clause.mode().denied() ? Status.NEGOTIATING : Status.ENDED; // "the talks collapsed"
    }
    if (talks) {
      boolean finished =
          clause != null
              && !NEAR.matcher(before).find()
              && FINISHED.contains(clause.lemma())
              && clause.mode().real()
              && !clause.mode().denied()
              && !before.matches("(?s).*\\b(?:round|session|day)s? of\\b.*");
      return finished ? Status.AGREED : Status.NEGOTIATING;
    }
    if (row == null) {
      return null;
    }
    Status own = Bringing.of(row);
    if (clause == null || AFTERWARDS.contains(top.preposition())) {
      return clause != null && clause.mode().future() && !AFTERWARDS.contains(top.preposition())
          ? Status.PLANNED
          : own;
    }
    boolean proceeds =
        clause.mode().real()
            && !clause.mode().denied()
            && Set.of("proceed", "attend", "move", "lead", "witness", "preside")
                .contains(clause.lemma());
    boolean still =
        !proceeds
            && (clause.wants()
                || PREPARING.contains(clause.lemma())
                || Set.of("for", "before", "pending", "toward", "towards", "until", "to")
                    .contains(top.preposition()));
    if (clause.mode().force() == Mode.Force.IMAGINED || clause.mode().denied()) {
      return null;
    }
    if (own == Status.IN_FORCE && top.lemma().equals("implementation") && !clause.mode().future()) {
      return own;
    }
    if (still || !clause.mode().real()) {
      return own == Status.ENDED
          ? null
          : clause.lemma().equals("work") || own == Status.NEGOTIATING
              ? Status.NEGOTIATING
              : Status.PLANNED;
    }
    return own;
  }
}
