package dev.sobre.course;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
}
