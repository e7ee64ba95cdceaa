package entente.publish;

import entente.model.LinkKind;

/// What a link between two promises is called, seen from either of them.
public final class LinkName {
  private LinkName() {}

  /// From the promise that stands in the relation: "part of".
  public static String away(LinkKind kind) {
    return switch (kind) {
      case PART_OF -> "part of";
      case RESTATES -> "restates";
      case TOPS_UP -> "comes on top of";
      case RENEWS -> "renews";
      case SUPERSEDES -> "takes the place of";
      case FULFILS -> "delivered out of";
      case CUMULATIVE_OF -> "a running total that includes";
    };
  }

  /// From the promise to which another stands in it: "has as a part".
  public static String towards(LinkKind kind) {
    return switch (kind) {
      case PART_OF -> "has as a part";
      case RESTATES -> "restated by";
      case TOPS_UP -> "topped up by";
      case RENEWS -> "renewed by";
      case SUPERSEDES -> "superseded by";
      case FULFILS -> "fulfilled by";
      case CUMULATIVE_OF -> "included in";
    };
  }
}
