package dev.sobre.imports;

import dev.sobre.starter.StarterRequest;
import java.nio.file.Path;

/**
 * What is imported, and into which course.
 *
 * @param source folder or file
 * @param from a name of {@link SourceFormat}; empty to look at the source
 * @param course what the options tell of it; whatever is empty is taken from the source
 */
public record ImportRequest(Path source, String from, StarterRequest course) {}
