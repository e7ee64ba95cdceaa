package entente.model;

import java.util.regex.Pattern;

/// Who acts: a state by its ISO 3166-1 alpha-3 code (`JPN`), an organisation, agency or company by
/// its usual abbreviation in capitals with hyphens (`ASEAN`, `ADB`), or a region spoken of as one
/// (`region:africa`).
public record Party(String id) implements Comparable<Party> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*|region:[a-z0-9-]+");

  public Party {
    Wanted.that(
        FORM.matcher(id).matches(),
        "party",
        id,
        "a state's three-letter code, a body's abbreviation in capitals with hyphens, or region:"
            + " and a slug");
  }

  public boolean isRegion() {
    return id.startsWith("region:");
  }

  @Override
  public int compareTo(Party other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
