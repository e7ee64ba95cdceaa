package entente.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Expects a message of the house: what it is about, what was found, what was wanted.
final class Refusals {
  private Refusals() {}

  static void refuses(ThrowingCallable planting, String what, String found, String wanted) {
    assertThatIllegalArgumentException()
        .isThrownBy(planting)
        .withMessageStartingWith(what + ": found ")
        .withMessageContaining(found)
        .withMessageContaining("wanted " + wanted);
  }
}
