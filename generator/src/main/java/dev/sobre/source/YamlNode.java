package dev.sobre.source;

import dev.sobre.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A value of a YAML file that knows where it stands. */
public sealed interface YamlNode {

  SourceLocation location();

  /** What an author calls this kind of value. */
  String kind();

  /**
   * A mapping; keys keep their order.
   *
   * @param location place of the first key
   * @param owner place of the key whose value it is; of the first key where there is none
   * @param entries keys with their values, no key twice
   */
  record Mapping(SourceLocation location, SourceLocation owner, List<Entry> entries)
      implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** A mapping that is the value of no key. */
    public Mapping(SourceLocation location, List<Entry> entries) {
      this(location, location, entries);
    }

    /** The same with other entries. */
    public Mapping with(List<Entry> others) {
      return new Mapping(location, owner, others);
    }

    /** The same as the value of a key. */
    Mapping under(SourceLocation key) {
      return new Mapping(location, key, entries);
    }

    public Optional<YamlNode> get(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /**
   * One key of a mapping.
   *
   * @param key the key as written
   * @param location place of the key
   * @param value its value
   */
  record Entry(String key, SourceLocation location, YamlNode value) {}

  /**
   * A list.
   *
   * @param location place of the list
   * @param items its values in order
   */
  record Sequence(SourceLocation location, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param location place of the value
   * @param text its characters, quotes and escapes resolved; empty for null
   * @param type what YAML takes it for
   */
  record Scalar(SourceLocation location, String text, Type type) implements YamlNode {
    /** The type of a scalar by the YAML 1.2 core schema. */
    public enum Type {
      TEXT,
      NUMBER,
      BOOLEAN,
      NULL
    }

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "a text";
        case NUMBER -> "a number";
        case BOOLEAN -> "true or false";
        case NULL -> "nothing";
      };
    }
  }
}
