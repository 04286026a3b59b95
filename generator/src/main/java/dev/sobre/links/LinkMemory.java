package dev.sobre.links;

import dev.sobre.links.LinkAnswer.State;
import dev.sobre.source.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Addresses that were found in the last days, so that their hosts are not asked again each time.
 * What was not found is not kept. A file with a line an address: day, address, where it moved to;
 * between tabs.
 */
public final class LinkMemory {

  private static final int DAYS = 7;

  private final Path file;
  private final LocalDate today;
  private final SortedMap<String, Found> found = new TreeMap<>();

  private record Found(LocalDate day, String movedTo) {}

  /**
   * Reads what is known; nothing where the file is not there or damaged.
   *
   * @param today what is older than a week is forgotten
   */
  public LinkMemory(Path file, LocalDate today) {
    this.file = file;
    this.today = today;
    try {
      for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
        remember(line.split("\t", -1));
      }
    } catch (IOException damaged) {
      found.clear();
    }
  }

  private void remember(String[] parts) {
    try {
      LocalDate day = LocalDate.parse(parts[0]);
      if (parts.length == 3 && day.isAfter(today.minusDays(DAYS)) && !day.isAfter(today)) {
        found.put(parts[1], new Found(day, parts[2]));
      }
    } catch (DateTimeParseException damaged) {
      // A line that another program wrote.
    }
  }

  /** The answers to addresses: those that are known, and those of the probe, which are kept. */
  public SortedMap<String, LinkAnswer> answers(Collection<String> addresses, LinkProbe probe) {
    SortedMap<String, LinkAnswer> answers = new TreeMap<>();
    for (String address : addresses) {
      Optional.ofNullable(found.get(address))
          .map(
              known ->
                  new LinkAnswer(
                      State.FOUND,
                      "found on " + known.day,
                      Optional.of(known.movedTo).filter(moved -> !moved.isEmpty())))
          .ifPresent(answer -> answers.put(address, answer));
    }
    Map<String, LinkAnswer> asked =
        probe.ask(addresses.stream().filter(address -> !answers.containsKey(address)).toList());
    asked.forEach(
        (address, answer) -> {
          if (answer.state() == State.FOUND) {
            found.put(address, new Found(today, answer.movedTo().orElse("")));
          }
        });
    answers.putAll(asked);
    return answers;
  }

  /** Writes what is known; where that cannot be, the next run asks again. */
  public void keep() {
    String lines =
        found.entrySet().stream()
            .map(e -> e.getValue().day + "\t" + e.getKey() + "\t" + e.getValue().movedTo + "\n")
            .collect(Collectors.joining());
    try {
      WholeFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException readOnly) {
      // Nothing but time is lost.
    }
  }
}
