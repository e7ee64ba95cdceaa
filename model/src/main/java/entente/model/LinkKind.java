package entente.model;

/// How one commitment stands to another that it is not.
///
/// A link is read from the one that is named first: it is a part of the other, or restates the
/// other.
public enum LinkKind implements Word {
  /// Its money or measures are among those of the other.
  PART_OF,
  /// It says again what the other promised, and promises nothing more.
  RESTATES,
  /// It adds to the other.
  TOPS_UP,
  /// It promises the like for a further period.
  RENEWS,
  /// It takes the other's place.
  SUPERSEDES,
  /// It is the giving of what the other promised.
  FULFILS,
  /// It is a sum so far, in which the other is counted.
  CUMULATIVE_OF
}
