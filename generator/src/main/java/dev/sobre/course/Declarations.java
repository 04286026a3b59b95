package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a publisher says in public of a website, in its own words. A text is empty where the author
 * has not said it; the pages then say that it is to be declared.
 *
 * @param location of the key
 * @param date day of the statements, as {@code 2026-11-25}
 * @param contact who answers readers
 * @param imprint the publisher, as the law asks for
 * @param host who runs the server
 * @param repository address of the source, for criterion 1.8 of the RGESN
 * @param security whom to tell of a hole
 * @param ecodesign what the publisher says of the criteria of the RGESN
 * @param accessibility what the publisher does for accessibility, and the audit
 */
public record Declarations(
    SourceLocation location,
    String date,
    Contact contact,
    Imprint imprint,
    Host host,
    String repository,
    Security security,
    Ecodesign ecodesign,
    Accessibility accessibility) {

  /**
   * How to write to the publisher.
   *
   * @param email address, or empty
   * @param url a page or form, or empty
   */
  public record Contact(String email, String url) {
    public boolean isEmpty() {
      return email.isEmpty() && url.isEmpty();
    }
  }

  /**
   * The publisher.
   *
   * @param legalForm such as "association loi 1901"
   * @param address postal
   * @param phone number
   * @param director the person who answers for what is published
   */
  public record Imprint(Localized legalForm, String address, String phone, String director) {}

  /**
   * The host.
   *
   * @param name of the company
   * @param address postal
   * @param phone number
   * @param url its site
   */
  public record Host(String name, String address, String phone, String url) {}

  /**
   * For {@code security.txt} (RFC 9116).
   *
   * @param contact {@code mailto:}, {@code tel:} or {@code https:}
   * @param expires day after which the file is stale
   */
  public record Security(String contact, String expires) {}

  /**
   * The RGESN.
   *
   * @param referent name or title of who is in charge
   * @param target score and day that the publisher aims at, in its words
   * @param criteria what the publisher says of a criterion, by its number
   */
  public record Ecodesign(
      String referent, Localized target, SortedMap<String, DeclaredCriterion> criteria) {
    public Ecodesign {
      criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
    }
  }

  /**
   * What a person judged.
   *
   * @param state the judgement
   * @param text why
   */
  public record DeclaredCriterion(DeclaredState state, Localized text) {}

  /** The judgements that a person can give. */
  public enum DeclaredState {
    VALIDATED("validated"),
    NOT_VALIDATED("not-validated"),
    NOT_APPLICABLE("not-applicable");

    private final String key;

    DeclaredState(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    public static List<String> keys() {
      return List.of(values()).stream().map(DeclaredState::key).toList();
    }

    public static Optional<DeclaredState> ofKey(String key) {
      return List.of(values()).stream().filter(state -> state.key.equals(key)).findFirst();
    }
  }

  /**
   * Accessibility.
   *
   * @param plan address of the plan over several years, or empty
   * @param audit the last one, by people
   */
  public record Accessibility(String plan, Optional<Audit> audit) {}

  /**
   * An audit by people against the RGAA.
   *
   * @param date day
   * @param by who did it
   * @param rate criteria that are kept, of those that apply, in percent
   * @param report its address, or empty
   * @param failures what is not accessible
   * @param derogations what would be a disproportionate burden
   * @param exempt what the law leaves out
   * @param tools with which it was done
   * @param browsers with the screen readers used with them
   * @param pages that were tested
   */
  public record Audit(
      String date,
      Localized by,
      int rate,
      String report,
      List<Localized> failures,
      List<Localized> derogations,
      List<Localized> exempt,
      List<Localized> tools,
      List<Localized> browsers,
      List<Localized> pages) {
    public Audit {
      failures = List.copyOf(failures);
      derogations = List.copyOf(derogations);
      exempt = List.copyOf(exempt);
      tools = List.copyOf(tools);
      browsers = List.copyOf(browsers);
      pages = List.copyOf(pages);
    }
  }

  /**
   * The word that French law asks for on the home page: {@code full}, {@code partial}, {@code
   * none}.
   */
  public String conformity() {
    return accessibility
        .audit()
        .map(audit -> audit.rate() == 100 ? "full" : audit.rate() >= 50 ? "partial" : "none")
        .orElse("none");
  }
}
