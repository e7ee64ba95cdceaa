package entente.app.api;

import static entente.app.api.Operation.get;
import static entente.app.api.Schemas.page;
import static entente.app.api.Schemas.ref;

import entente.app.Snapshots;
import entente.app.brief.BriefFormat;
import entente.ledger.Ledger;
import entente.publish.Format;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;

/// The table of everything that the API answers.
final class Operations {
  static final String ROOT = "/api/v1";

  /// What a call that changes something bears, so that no form of a web page can send it.
  static final String HEADER = "X-Requested-With";

  static final String SENDER = "entente";

  private Operations() {}

  static List<Operation> of(Ledger ledger, Clock clock) {
    var entries = new EntryAnswers(ledger);
    var sums = new PromiseAnswers(ledger, clock);
    var documents = new DocumentAnswers(ledger);
    var decisions = new DecisionAnswers(ledger);
    var operations = new ArrayList<Operation>();
    operations.add(
        get(
            "about",
            "",
            "What the ledger holds",
            "",
            List.of(),
            ref("About"),
            _ -> documents.about()));
    operations.add(
        get(
            "openapi",
            "/openapi.json",
            "This document",
            "",
            List.of(),
            Map.of("type", "object", "required", List.of("openapi", "paths")),
            _ -> Replies.json(OpenApi.of(operations))));
    operations.add(
        get(
            "listEntries",
            "/entries",
            "Entries that pass the filters",
            "In their natural order: as they became known first.",
            all(
                List.of(Parameters.TYPE, Parameters.EVIDENCE),
                Parameters.FILTERS,
                Parameters.CLOCKS,
                Parameters.PAGING),
            page(ref("Entry")),
            entries::list));
    operations.add(
        get(
            "showEntry",
            "/entries/{id}",
            "One entry with its claims, evidence, history, conflicts and links",
            "The id of any of its claims finds it. `valid_on` is not asked: an entry that is asked"
                + " for is shown.",
            List.of(Parameters.ID, Parameters.KNOWN_ON, Parameters.RECORDED_BY),
            ref("WholeEntry"),
            entries::show));
    operations.add(
        get(
            "isItNew",
            "/entries/{id}/earlier",
            "A promise beside the earlier ones that it may restate, continue or be a part of",
            "",
            List.of(
                Parameters.ID, Parameters.KNOWN_ON, Parameters.RECORDED_BY, Parameters.EVIDENCE),
            ref("Novelty"),
            sums::earlier));
    operations.add(
        get(
            "listConflicts",
            "/conflicts",
            "Where sources differ, each value with those who say so",
            "Pages count entries: an entry that differs in two fields gives two items.",
            all(
                List.of(Parameters.DIFFERENCE, Parameters.PARTY, Parameters.EVIDENCE),
                Parameters.CLOCKS,
                Parameters.PAGING),
            page(ref("Conflict")),
            entries::conflicts));
    operations.add(
        get(
            "addUp",
            "/totals",
            "What promises come to, money counted once, with what was left out and why",
            "Where sources do not say whether sums overlap, the total is a range from `low` to"
                + " `high`.",
            all(
                List.of(
                    Parameters.PARTY,
                    Parameters.GIVERS,
                    Parameters.RECEIVERS,
                    Parameters.KIND,
                    Parameters.SECTORS,
                    Parameters.STATUSES,
                    Parameters.FUNDING,
                    Parameters.SINCE,
                    Parameters.UNTIL,
                    Parameters.CURRENCY,
                    Parameters.MEASURE,
                    Parameters.EVERY_ROUND),
                Parameters.CLOCKS),
            ref("Total"),
            sums::totals));
    operations.add(
        get(
            "listDue",
            "/due",
            "Promises, meetings and planned steps whose day has passed without a word",
            "By today, or as known on the day of `known_on`.",
            all(
                List.of(Parameters.TYPE, Parameters.EVIDENCE),
                Parameters.FILTERS,
                Parameters.CLOCKS,
                Parameters.PAGING),
            page(ref("Due")),
            sums::due));
    operations.add(
        get(
            "listLinks",
            "/links",
            "How promises bear on each other's money",
            "Links of which either end passes the filters.",
            all(Parameters.FILTERS, Parameters.CLOCKS, Parameters.PAGING),
            page(ref("Link")),
            sums::links));
    operations.add(
        get(
            "listDocuments",
            "/documents",
            "Where documents were published, in order of making known",
            "",
            all(List.of(Parameters.KNOWN_ON, Parameters.RECORDED_BY), Parameters.PAGING),
            page(ref("Document")),
            documents::list));
    operations.add(
        get(
            "showDocument",
            "/documents/{id}",
            "A stored document: its text or a stretch of it, and everywhere it was published",
            "",
            List.of(Parameters.DOCUMENT, Parameters.START, Parameters.CHARACTERS),
            ref("StoredDocument"),
            documents::show));
    operations.add(
        get(
            "listClaims",
            "/documents/{id}/claims",
            "What was read in a document, in the order of its text",
            "By the reading that counts. Each claim's id finds its entry.",
            all(List.of(Parameters.DOCUMENT), Parameters.PAGING),
            page(ref("Claim")),
            documents::claims));
    operations.add(
        get(
            "search",
            "/search",
            "Documents in whose title or text all the words occur, the best first",
            "",
            List.of(
                Parameters.WORDS, Parameters.LIMIT, Parameters.KNOWN_ON, Parameters.RECORDED_BY),
            Map.of(
                "type",
                "object",
                "properties",
                Map.of("items", Schemas.array(ref("Found"))),
                "required",
                List.of("items"),
                "additionalProperties",
                false),
            documents::search));
    operations.add(briefs(ledger, clock));
    operations.addAll(PlanReplies.operations(ledger, clock));
    operations.add(exports(ledger));
    operations.add(
        get(
            "listSnapshots",
            "/snapshots",
            "Frozen slices, the latest first, each with its checksum and its address",
            "What `address` answers never changes.",
            Parameters.PAGING,
            page(ref("Snapshot")),
            call -> Replies.page(call, Snapshots.of(ledger).all(), Snapshots.Frozen::tree)));
    operations.add(
        get(
            "listDecisions",
            "/decisions",
            "What people decided, in the order in which they did",
            "",
            all(List.of(Parameters.RECORDED_BY), Parameters.PAGING),
            page(ref("Decision")),
            decisions::list));
    operations.add(
        get(
            "showDecision",
            "/decisions/{id}",
            "One decision",
            "",
            List.of(Parameters.DECISION),
            ref("Decision"),
            decisions::show));
    operations.add(
        new Operation(
            "decide",
            HttpMethod.POST,
            "/decisions",
            "Adds a decision",
            "It counts from then on, and is taken back by a decision, too. Only programs on this"
                + " machine are let in.",
            List.of(),
            Map.of(Operation.JSON, ref("Decision")),
            decisions::decide));
    return List.copyOf(operations);
  }

  private static Operation briefs(Ledger ledger, Clock clock) {
    var answers = new TreeMap<String, Map<String, Object>>();
    for (BriefFormat format : BriefFormat.values()) {
      answers.put(format.mediaType(), format == BriefFormat.JSON ? ref("Brief") : Map.of());
    }
    return new Operation(
        "brief",
        HttpMethod.GET,
        "/briefs/{pair}",
        "The brief of two parties for a period, every statement with its notes",
        "What lies in the period from `since` to `until`: bottom line, background, changes since"
            + " the last meeting, what was agreed, inroads by country and sector, what is due,"
            + " disputed or not stated, who was absent.",
        List.of(
            Parameters.PAIR,
            Parameters.BRIEF_FORMAT,
            Parameters.SINCE,
            Parameters.UNTIL,
            Parameters.KNOWN_ON,
            Parameters.RECORDED_BY),
        answers,
        new BriefAnswers(ledger, clock)::brief);
  }

  private static Operation exports(Ledger ledger) {
    var answers = new TreeMap<String, Map<String, Object>>();
    for (Format format : Format.values()) {
      answers.put(format.mediaType(), Map.of());
    }
    return new Operation(
        "export",
        HttpMethod.GET,
        "/exports/{format}",
        "The entries that pass the filters, as a file in one of the formats",
        "docs/reference/formats.md describes each.",
        all(
            List.of(Parameters.FORMAT, Parameters.TYPE, Parameters.REPORTER),
            Parameters.FILTERS,
            Parameters.CLOCKS),
        answers,
        new Exports(ledger)::file);
  }

  @SafeVarargs
  private static List<Parameter<?>> all(List<? extends Parameter<?>>... some) {
    var all = new ArrayList<Parameter<?>>();
    for (var each : some) {
      all.addAll(each);
    }
    return all;
  }
}
