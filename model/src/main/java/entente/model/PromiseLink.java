package entente.model;

/// How one promise bears on the money or the number of another: what keeps a total from counting it twice.
///
/// @param from the id of the entry that stands in the relation
/// @param to the id of the entry to which it stands in it
/// @param kind what `from` is to `to`
/// @param reason what in the claims shows it, in a few words; for a ruling, who ruled and why
/// @param shown the report whose passages show it; of a link across documents, the one known last
public record PromiseLink(String from, String to, LinkKind kind, String reason, Report shown) implements Comparable<PromiseLink> {

  public PromiseLink {
    Wanted.that(!from.equals(to), "link", from, "two entries");
    Wanted.that(!reason.isBlank(), "link.reason", reason, "what shows it");
  }

  @Override
  public int compareTo(PromiseLink other) {
    int order = from.compareTo(other.from);
    order = order != 0 ? order : to.compareTo(other.to);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
