package entente.publish.brief;

import java.util.List;

/// What an analyst hands in about two parties for a period: sections of statements, each with the
/// notes that carry it.
///
/// @param scope the period, as of which day it is known, and from how many documents: one sentence
///   or two
/// @param notes in the order in which statements first call on them, numbered from 1; where the
///   brief was shortened, those that are left, by their numbers in the whole
/// @param sources in the order in which notes first call on them, numbered alike
public record Brief(
    String title, String scope, List<Section> sections, List<Note> notes, List<Source> sources) {
  public Brief {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }

  /// The note of a number, which a statement calls on.
  public Note note(int number) {
    int place = Math.min(number, notes.size()) - 1;
    while (notes.get(place).number() != number) {
      place--;
    }
    return notes.get(place);
  }

  /// A part under a heading of its own.
  ///
  /// @param id a short word for links to it
  public record Section(String id, String heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /// A piece of a section.
  public sealed interface Block {
    /// Statements that run on as prose.
    record Paragraph(List<Statement> statements) implements Block {
      public Paragraph {
        statements = List.copyOf(statements);
      }
    }

    /// Statements one by one.
    record Points(List<Statement> statements) implements Block {
      public Points {
        statements = List.copyOf(statements);
      }
    }

    /// Rows under heads; every row has a cell for each head, and a cell may hold several
    /// statements.
    record Table(String caption, List<String> heads, List<List<List<Statement>>> rows)
        implements Block {
      public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
      }
    }
  }

  /// What is stated, and the numbers of the notes that carry it; what only introduces or counts has
  /// none.
  public record Statement(String text, List<Integer> notes) {
    public Statement {
      notes = List.copyOf(notes);
    }
  }

  /// Who said what a statement states.
  ///
  /// @param entry the id of the entry that it is about
  /// @param more how many further reports say so, beyond those cited
  public record Note(int number, String entry, List<Citation> citations, int more) {
    public Note {
      citations = List.copyOf(citations);
    }
  }

  /// A passage of a document.
  ///
  /// @param source the number of its source
  /// @param who the publisher, or the document's name where it is unknown
  /// @param when the day of publication, or that it is not stated
  public record Citation(int source, String who, String when, String title, String quote) {}

  /// A document that notes cite.
  ///
  /// @param document its hash
  /// @param address where it was published; empty where that is unknown
  public record Source(
      int number, String who, String when, String title, String address, String document) {}
}
