package dev.sobre.course;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All that an author wrote, read and found sound.
 *
 * @param info what {@code course.yml} says
 * @param facts by id
 * @param editions one a language, the default first
 * @param assets media files by path from the course folder
 */
public record Course(
    CourseInfo info,
    SortedMap<String, Fact> facts,
    List<Edition> editions,
    SortedMap<String, Asset> assets) {
  public Course {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    editions = List.copyOf(editions);
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
  }

  /** Whether it is so in one of the languages. */
  public boolean any(Predicate<Edition> what) {
    return editions.stream().anyMatch(what);
  }

  /** Whether tests are drawn from banks. */
  public boolean hasTests() {
    return info.assessments().any() && any(Edition::hasQuestions);
  }

  /** The files made from images, by path. */
  public SortedMap<String, Rendition> renditions() {
    SortedMap<String, Rendition> renditions = new TreeMap<>();
    for (Asset asset : assets.values()) {
      if (asset.picture().isPresent()) {
        asset.picture().get().web().forEach(file -> renditions.put(file.path(), file));
        renditions.put(asset.picture().get().plain().path(), asset.picture().get().plain());
      }
    }
    return renditions;
  }

  /** The same course for readers of old: each image of pixels is one PNG or JPEG. */
  public Course withPlainImages() {
    SortedMap<String, Asset> plain = new TreeMap<>();
    assets.forEach(
        (file, asset) ->
            plain.put(file, asset.picture().map(Picture::ofOne).map(asset::with).orElse(asset)));
    return withAssets(plain);
  }

  /** The same course with other media files. */
  public Course withAssets(SortedMap<String, Asset> others) {
    return new Course(info, facts, editions, others);
  }
}
