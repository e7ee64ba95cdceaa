package entente.model;

/// How a stated value bounds the true one: "over" is at least, "up to" at most.
public enum Bound implements Word {
  EXACT,
  AT_LEAST,
  AT_MOST,
  ABOUT
}
