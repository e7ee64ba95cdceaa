package entente.app.brief;

import entente.model.Entry;
import entente.model.Relation;

/// Sentences about ties.
final class Ties {
  private static final String PARTNERSHIP = "-partnership";

  private Ties() {}

  /// Who stands on which tier, since when, and from which.
  static String sentence(String pair, Entry tie, Material material) {
    if (!(tie.settled() instanceof Relation relation)) {
      return "";
    }
    String from =
        relation.fromKind() == null ? "" : ", up from " + Phrases.tier(relation.fromKind());
    if (relation.date() == null) {
      return "%s %s%s; since when is not stated.".formatted(pair, standing(relation.kind()), from);
    }
    return material.isWithin(tie)
        ? "%s %s %s%s."
            .formatted(pair, became(relation.kind()), Phrases.dated(relation.date()), from)
        : "%s have stood in %s since %s%s."
            .formatted(pair, Phrases.tier(relation.kind()), Phrases.date(relation.date()), from);
  }

  private static String became(String slug) {
    return slug.endsWith(PARTNERSHIP)
        ? "became "
            + Phrases.plain(slug.substring(0, slug.length() - PARTNERSHIP.length()))
            + " partners"
        : "established " + (slug.endsWith("relations") ? Phrases.plain(slug) : Phrases.tier(slug));
  }

  private static String standing(String slug) {
    return slug.endsWith(PARTNERSHIP)
        ? "are "
            + Phrases.plain(slug.substring(0, slug.length() - PARTNERSHIP.length()))
            + " partners"
        : "stand in " + (slug.endsWith("relations") ? Phrases.plain(slug) : Phrases.tier(slug));
  }
}
