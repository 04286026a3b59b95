package dev.sobre.reader;

import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads keys with a slip as what was meant. */
final class MeantKeys {

  private MeantKeys() {}

  /** The mapping with the allowed keys for those that are a slip away from them. */
  static Mapping in(Mapping mapping, Collection<String> allowed) {
    Set<String> keys = mapping.entries().stream().map(Entry::key).collect(Collectors.toSet());
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      Optional<String> key =
          allowed.contains(entry.key()) ? Optional.empty() : NearestName.of(entry.key(), allowed);
      entries.add(
          key.filter(keys::add)
              .map(name -> new Entry(name, entry.location(), entry.value()))
              .orElse(entry));
    }
    return mapping.with(entries);
  }
}
