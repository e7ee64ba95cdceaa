package entente.publish;

import entente.model.Publication;
import entente.model.When;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Publications as RIS, which reference managers read: one record each, lines ended by CR LF; dates
/// as precise as they are.
final class Ris {
  private Ris() {}

  static void write(Collection<Publication> publications, Appendable out) throws IOException {
    for (Publication publication : publications) {
      line("TY", publication.address() == null ? "GEN" : "ELEC", out);
      line("ID", publication.doc(), out);
      line("TI", publication.title() == null ? publication.doc() : publication.title(), out);
      line("PB", publication.publisher(), out);
      When published = publication.published();
      if (published != null) {
        String[] parts = published.toString().split("-", -1);
        line("PY", parts[0], out);
        line(
            "DA",
            parts[0]
                + "/"
                + (parts.length > 1 ? parts[1] : "")
                + "/"
                + (parts.length > 2 ? parts[2] : "")
                + "/",
            out);
      }
      line("UR", publication.address(), out);
      line("N1", "SHA-256 " + publication.document(), out);
      out.append("ER  - \r\n\r\n");
    }
  }

  private static void line(String tag, @Nullable String value, Appendable out) throws IOException {
    if (value != null) {
      out.append(tag)
          .append("  - ")
          .append(value.replaceAll("\\p{Cntrl}+", " ").strip())
          .append("\r\n");
    }
  }
}
