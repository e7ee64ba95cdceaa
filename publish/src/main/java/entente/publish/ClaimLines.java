package entente.publish;

import entente.model.Claim;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A file of claims, one JSON object a line: the claims that could be read, and what is wrong with
/// the other lines.
///
/// A line `{"doc": …, "type": "none"}` says that a document has no claims, and is passed over. The
/// same claim on two lines is a problem of the second.
public record ClaimLines(List<Claim> claims, List<Problem> problems) {
  public ClaimLines {
    claims = List.copyOf(claims);
    problems = List.copyOf(problems);
  }

  /// Reads to the end; the caller closes the reader.
  public static ClaimLines read(Reader reader) throws IOException {
    var claims = new ArrayList<Claim>();
    var ids = new HashSet<String>();
    var problems =
        Lines.read(
            reader,
            object -> {
              if ("none".equals(object.get("type"))) {
                return;
              }
              Claim claim = ClaimJson.claim(object);
              if (!ids.add(claim.id())) {
                throw Shape.wrong("claim.id", claim.id(), "an id that no earlier line has");
              }
              claims.add(claim);
            });
    return new ClaimLines(claims, problems);
  }
}
