package dev.sobre.audit;

import dev.sobre.course.Metric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a website weighs.
 *
 * @param pages by path
 * @param total each file counted once, referred to or not; requests is the number of files, DOM the
 *     sum over the pages, third parties the number of different hosts, ecoindex the lowest score
 * @param files every file, by path
 */
public record SiteWeight(List<PageWeight> pages, Map<Metric, Long> total, List<FileWeight> files) {
  public SiteWeight {
    pages = List.copyOf(pages);
    total = Collections.unmodifiableMap(new EnumMap<>(total));
    files = List.copyOf(files);
  }
}
