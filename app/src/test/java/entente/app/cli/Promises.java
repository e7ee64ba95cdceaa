package entente.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small ledger of claims written by hand, for tests of what is asked of it.
final class Promises {
  private static final String CLAIMS =
      """
      {"id": "aaaaaa01", "doc": "march", "type": "relation", "parties": ["JPN", "LAO"], "kind": "strategic-partnership", "status": "planned", "date": "2023-12", "evidence": [{"start": 0, "end": 4, "quote": "plan"}]}
      {"id": "aaaaaa02", "doc": "december", "type": "relation", "parties": ["JPN", "LAO"], "kind": "strategic-partnership", "status": "established", "date": "2023-12-17", "evidence": [{"start": 0, "end": 4, "quote": "done"}]}
      {"id": "bbbbbb01", "doc": "december", "type": "commitment", "from": ["JPN"], "to": ["LAO"], "kind": "finance", "amount": {"value": 5000000000, "currency": "JPY"}, "years": 5, "sectors": ["energy"], "status": "pledged", "date": "2023-12-17", "evidence": [{"start": 5, "end": 11, "quote": "=pledg"}]}
      {"id": "bbbbbb02", "doc": "paper", "type": "commitment", "from": ["JPN"], "to": ["LAO"], "kind": "finance", "amount": {"value": 5000000000, "currency": "JPY"}, "years": 3, "sectors": ["energy"], "status": "pledged", "date": "2023-12-17", "evidence": [{"start": 5, "end": 11, "quote": "pledge"}]}
      {"id": "cccccc01", "doc": "march", "type": "position", "holder": "FRA", "act": "support", "targets": ["LAO"], "evidence": [{"start": 9, "end": 12, "quote": "hail"}]}
      {"id": "cccccc02", "doc": "march", "type": "position", "holder": "FRA", "act": "concern", "targets": ["LAO"], "evidence": [{"start": 9, "end": 13, "quote": "hail"}]}
      """;

  private static final String DOCUMENTS =
      """
      {"doc": "march", "published": "2023-03-06", "publisher": "The Vientiane Reader", "title": "Plans"}
      {"doc": "december", "published": "2023-12-18", "publisher": "Mekong Daily", "title": "Done"}
      {"doc": "paper", "published": "2023-12-20", "publisher": "The Paper", "title": "Three years, not five"}
      """;

  private Promises() {}

  /// Imports them; one line, whose quote is not as long as its span, cannot be used.
  static Ran into(Path home) throws IOException {
    Path claims = Files.writeString(home.resolve("claims.jsonl"), CLAIMS);
    Path documents = Files.writeString(home.resolve("documents.jsonl"), DOCUMENTS);
    return Ran.on(home, "import", "claims", claims.toString(), "--manifest", documents.toString());
  }
}
