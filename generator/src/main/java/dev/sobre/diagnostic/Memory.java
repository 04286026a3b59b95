package dev.sobre.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What came of work that is done again and again, such as reading the files of a course while its
 * author writes. Work with the inputs of last time gives the result of last time, diagnostics
 * included. A memory that is new remembers nothing, so that whoever works once does all the work.
 */
public final class Memory {

  private record Result(Object inputs, Object value, List<Diagnostic> diagnostics) {}

  private final Map<Object, Result> results = new ConcurrentHashMap<>();
  private final Set<Object> used = ConcurrentHashMap.newKeySet();

  /** Forgets what nobody has asked for since the last time, such as a file that was deleted. */
  public void forgetUnused() {
    results.keySet().retainAll(used);
    used.clear();
  }

  /**
   * The result of some work.
   *
   * @param name of the work, the same every time
   * @param inputs all that the result depends on, compared with {@code equals}
   * @param log takes the diagnostics of the work
   * @param work never gives null, and logs to the log that it gets
   */
  public <T> T recall(
      Object name, Object inputs, DiagnosticLog log, Function<DiagnosticLog, T> work) {
    used.add(name);
    Result known = results.get(name);
    if (known == null || !(known.inputs() == inputs || known.inputs().equals(inputs))) {
      DiagnosticLog own = new DiagnosticLog();
      known = new Result(inputs, work.apply(own), own.sorted());
      results.put(name, known);
    }
    known.diagnostics().forEach(log::add);
    @SuppressWarnings("unchecked")
    T value = (T) known.value();
    return value;
  }

  /** The result of work that was done with the same inputs; its diagnostics are left out. */
  public <T> Optional<T> known(Object name, Object inputs) {
    Result known = results.get(name);
    if (known == null || !known.inputs().equals(inputs)) {
      return Optional.empty();
    }
    used.add(name);
    @SuppressWarnings("unchecked")
    T value = (T) known.value();
    return Optional.of(value);
  }

  /** The value of last time if it equals this one, so that later comparisons need not look in. */
  public <T> T same(Object name, T value) {
    return recall(name, value, new DiagnosticLog(), log -> value);
  }
}
