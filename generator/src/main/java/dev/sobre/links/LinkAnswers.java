package dev.sobre.links;

import java.util.Collection;
import java.util.Map;

/** Answers to addresses. */
@FunctionalInterface
public interface LinkAnswers {

  /** The answer to each address. */
  Map<String, LinkAnswer> to(Collection<String> addresses);
}
