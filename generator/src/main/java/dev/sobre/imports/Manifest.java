package dev.sobre.imports;

import dev.sobre.source.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code imsmanifest.xml} says: IMS Content Packaging, as SCORM 1.2 and 2004 and Common
 * Cartridge 1.x use it.
 *
 * @param title of the course, if told
 * @param summary if told
 * @param language its code, if told
 * @param rights if told
 * @param items the default table of contents
 * @param resources in the order of the manifest, by id
 */
record Manifest(
    Optional<String> title,
    Optional<String> summary,
    Optional<String> language,
    Optional<String> rights,
    List<Item> items,
    Map<String, Resource> resources) {

  /** Its name, at the root of a package. */
  static final String FILE = "imsmanifest.xml";

  /**
   * A place in the table of contents.
   *
   * @param title or empty
   * @param resource what is opened here, if anything
   * @param items below it
   * @param element its own
   */
  record Item(String title, Optional<Resource> resource, List<Item> items, XmlElement element) {
    Item {
      items = List.copyOf(items);
    }
  }

  /**
   * Something that learners open.
   *
   * @param type as written
   * @param address path in the package, or address of another site; empty without one
   * @param files paths of its files that are there, in order
   * @param element its own
   */
  record Resource(String type, String address, List<String> files, XmlElement element) {
    Resource {
      files = List.copyOf(files);
    }

    /** The file that tells what it is, where the resource itself has no address. */
    String main() {
      return address.isEmpty() && !files.isEmpty() ? files.get(0) : address;
    }
  }

  Manifest {
    items = List.copyOf(items);
  }

  /** The items and all below them. */
  static List<Item> all(List<Item> items) {
    return items.stream()
        .flatMap(item -> Stream.concat(Stream.of(item), all(item.items()).stream()))
        .toList();
  }
}
