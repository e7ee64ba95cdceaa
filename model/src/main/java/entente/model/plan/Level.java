package entente.model.plan;

import entente.model.Word;

/// What sort of line it is, by its place among the others.
public enum Level implements Word {
  PILLAR,
  ACTION_LINE,
  ACTIVITY
}
