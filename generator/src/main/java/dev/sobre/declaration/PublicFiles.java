package dev.sobre.declaration;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Declarations;
import dev.sobre.site.SiteFile;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Files that machines look for at fixed places: {@code carbon.txt} (syntax 0.5) and {@code
 * security.txt} (RFC 9116). Neither can be written by halves: each is there whole, or not at all.
 */
final class PublicFiles {

  static final String CARBON = "carbon.txt";
  static final String SECURITY = ".well-known/security.txt";

  private final CourseInfo info;
  private final Declarations declared;
  private final StatementTexts texts;

  /**
   * @param texts in the default language of the course, or else the first that statements have
   */
  PublicFiles(CourseInfo info, Declarations declared, StatementTexts texts) {
    this.info = info;
    this.declared = declared;
    this.texts = texts;
  }

  /** Needs the address of the site, since it names the statement by its whole address. */
  Optional<SiteFile> carbon() {
    if (info.url().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder toml = new StringBuilder("# " + texts.text("carbon.comment") + "\n");
    toml.append("version = \"0.5\"\n");
    if (!declared.date().isEmpty()) {
      toml.append("last_updated = \"").append(declared.date()).append("\"\n");
    }
    String statement = info.url().get() + info.folder(texts.language()) + EcodesignStatement.PATH;
    toml.append("\n[org]\ndisclosures = [\n  { doc_type = \"sustainability-page\", url = ");
    toml.append(quoted(statement)).append(", title = ");
    toml.append(quoted(texts.text("ecodesign.title"))).append(" },\n]\n");
    domain(declared.host().url())
        .ifPresent(
            domain ->
                toml.append("\n[upstream]\nservices = [\n  { domain = ")
                    .append(quoted(domain))
                    .append(" },\n]\n"));
    return Optional.of(SiteFile.text(CARBON, toml.toString()));
  }

  private static Optional<String> domain(String url) {
    return Optional.of(url).filter(u -> !u.isEmpty()).map(u -> URI.create(u).getHost());
  }

  /** A basic string of TOML. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Needs a contact and a day of expiry, both of which the standard requires. */
  Optional<SiteFile> security() {
    if (declared.security().contact().isEmpty() || declared.security().expires().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("# " + texts.text("security.comment") + "\n");
    text.append("Contact: ").append(declared.security().contact()).append('\n');
    text.append("Expires: ").append(declared.security().expires()).append("T00:00:00Z\n");
    text.append("Preferred-Languages: ").append(String.join(", ", info.languages())).append('\n');
    info.url()
        .ifPresent(url -> text.append("Canonical: ").append(url).append(SECURITY).append('\n'));
    return Optional.of(SiteFile.text(SECURITY, text.toString()));
  }

  List<SiteFile> all() {
    return List.of(carbon(), security()).stream().flatMap(Optional::stream).toList();
  }
}
