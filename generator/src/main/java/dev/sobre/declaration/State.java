package dev.sobre.declaration;

/** How a criterion stands. */
enum State {
  /** Kept, by a measure of this build. */
  MEASURED,
  /** Kept, as a person says. */
  DECLARED,
  NOT_VALIDATED,
  /** Only the publisher knows. */
  TO_DECLARE,
  /** A person has to judge; what the build knows is at hand. */
  NOT_EVALUATED,
  NOT_APPLICABLE;

  boolean isValidated() {
    return this == MEASURED || this == DECLARED;
  }

  /** Part of the keys of its texts. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
