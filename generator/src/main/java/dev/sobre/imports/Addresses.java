package dev.sobre.imports;

import dev.sobre.course.LinkTarget;
import dev.sobre.imports.Loss.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses in one page of the source, as those of the lesson that it becomes. */
final class Addresses {

  private static final List<String> SCHEMES = List.of("https:", "http:", "mailto:", "tel:");

  private final String source;
  private final String lesson;
  private final Targets targets;
  private final Losses losses;

  /**
   * @param source file of the page
   * @param lesson file of the course
   */
  Addresses(String source, String lesson, Targets targets, Losses losses) {
    this.source = source;
    this.lesson = lesson;
    this.targets = targets;
    this.losses = losses;
  }

  /**
   * The address of a link in the course; empty when it would lead nowhere, which is told. Fragments
   * stay as they are.
   */
  Optional<String> link(String address, int line) {
    if (LinkTarget.SCHEME.matcher(address).matches()) {
      String full = address.startsWith("//") ? "https:" + address : address;
      if (SCHEMES.stream().anyMatch(full.toLowerCase(Locale.ROOT)::startsWith)) {
        return Optional.of(full);
      }
      losses.add(Kind.LINK, source, line, "a link that a course may not have: " + address);
      return Optional.empty();
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    if (path.isEmpty()) {
      return fragment.length() > 1 ? Optional.of(fragment) : Optional.empty();
    }
    Optional<String> found =
        targets
            .lesson(source, path)
            .map(target -> Targets.relative(lesson, target) + fragment)
            .or(
                () ->
                    targets
                        .source(source, path)
                        .filter(file -> targets.refusal(file).isEmpty())
                        .flatMap(targets::take)
                        .map(file -> Targets.relative(lesson, file)));
    if (found.isEmpty()) {
      losses.add(Kind.LINK, source, line, "nothing to lead to: " + address);
    }
    return found;
  }

  /** The lesson of a name. */
  Optional<String> named(String name) {
    return targets.lessonNamed(name.strip()).map(target -> Targets.relative(lesson, target));
  }

  /**
   * An image in Markdown; a link or its words where the course cannot show it, which is told.
   *
   * @param words its text alternative in Markdown
   * @param inLink whether it stands in a link already
   */
  String image(String words, String address, boolean inLink, int line) {
    if (LinkTarget.SCHEME.matcher(address).matches()) {
      String full = address.startsWith("//") ? "https:" + address : address;
      boolean leads = full.startsWith("http") && !inLink;
      losses.add(
          Kind.MEDIA,
          source,
          line,
          "an image of another site is "
              + (leads ? "a link" : "its words")
              + " now: "
              + shortened(full));
      return leads ? "[" + words + "](" + Paths.destination(full) + ")" : words;
    }
    Optional<String> file = targets.source(source, address);
    if (file.isEmpty() || !Targets.isImage(file.get())) {
      String why = file.isEmpty() ? "no image " : "a format that courses do not show: ";
      losses.add(Kind.MEDIA, source, line, why + address + "; its words stand in");
      return words;
    }
    Optional<String> refusal = targets.refusal(file.get());
    if (refusal.isPresent()) {
      losses.add(Kind.MEDIA, file.get(), refusal.get() + "; its words stand in");
      return words;
    }
    return targets
        .take(file.get())
        .map(path -> "![" + words + "](" + Targets.relative(lesson, path) + ")")
        .orElse(words);
  }

  private static String shortened(String address) {
    return address.length() > 80 ? address.substring(0, 80) + "…" : address;
  }
}
