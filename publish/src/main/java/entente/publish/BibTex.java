package entente.publish;

import entente.model.Publication;
import entente.model.When;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Publications as BibTeX (`@misc`, with the `date` and `url` of biblatex): UTF-8, one entry each,
/// keys by the documents' ids.
final class BibTex {
  private BibTex() {}

  static void write(Collection<Publication> publications, Appendable out) throws IOException {
    var keys = new HashSet<String>();
    for (Publication publication : publications) {
      out.append("@misc{").append(key(publication, keys)).append(",\n");
      field("title", publication.title() == null ? publication.doc() : publication.title(), out);
      String publisher = publication.publisher();
      raw("author", publisher == null ? null : "{" + safe(publisher) + "}", out);
      When published = publication.published();
      if (published != null) {
        field("date", published.toString(), out);
        field("year", published.toString().substring(0, 4), out);
      }
      String address = publication.address();
      raw(
          "url",
          address == null
              ? null
              : address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
          out);
      field("note", "SHA-256 " + publication.document(), out);
      out.append("}\n\n");
    }
  }

  private static String key(Publication publication, Set<String> keys) {
    String plain = publication.doc().replaceAll("[^A-Za-z0-9:._-]", "_");
    String key = plain;
    for (int other = 2; !keys.add(key); other++) {
      key = plain + "-" + other;
    }
    return key;
  }

  private static void field(String name, String value, Appendable out) throws IOException {
    raw(name, safe(value), out);
  }

  private static void raw(String name, @Nullable String value, Appendable out) throws IOException {
    if (value != null) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  /// The text with what TeX would act on escaped, braces in pairs.
  private static String safe(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .strip()
        .replace("\\", "\u0000")
        .replaceAll("([#$%&_{}])", "\\\\$1")
        .replace("~", "\\textasciitilde{}")
        .replace("^", "\\textasciicircum{}")
        .replace("\u0000", "\\textbackslash{}");
  }
}
