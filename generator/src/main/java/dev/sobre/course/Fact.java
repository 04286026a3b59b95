package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * A figure with where it comes from.
 *
 * @param id its key in {@code facts.yml}
 * @param label what is measured, and on which perimeter
 * @param value a number in plain notation with a point, or a range such as {@code 6–57}
 * @param unit its unit, or empty
 * @param year year of the data, or a span
 * @param source title and publisher of the source
 * @param url where the source can be read
 * @param checked ISO date on which the source was last read
 * @param note a caution, if any
 * @param location place of its key
 */
public record Fact(
    String id,
    Localized label,
    String value,
    Localized unit,
    String year,
    Localized source,
    String url,
    String checked,
    Optional<Localized> note,
    SourceLocation location) {}
