package dev.sobre.reader;

import dev.sobre.course.Declarations;
import dev.sobre.course.Declarations.Accessibility;
import dev.sobre.course.Declarations.Audit;
import dev.sobre.course.Declarations.Contact;
import dev.sobre.course.Declarations.DeclaredCriterion;
import dev.sobre.course.Declarations.DeclaredState;
import dev.sobre.course.Declarations.Ecodesign;
import dev.sobre.course.Declarations.Host;
import dev.sobre.course.Declarations.Imprint;
import dev.sobre.course.Declarations.Security;
import dev.sobre.course.Localized;
import dev.sobre.course.Rgesn;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code declarations} of {@code course.yml}. */
final class DeclarationsReader {

  static final List<String> KEYS =
      List.of(
          "date",
          "contact",
          "publisher",
          "host",
          "repository",
          "security",
          "ecodesign",
          "accessibility");

  private static final List<String> SPOKEN = List.of("fr", "en");
  private static final String ADDRESS = "https?://[^\\s<>\"]+";

  private final Fields course;
  private final List<String> languages;

  DeclarationsReader(Fields course, List<String> languages) {
    this.course = course;
    this.languages = languages;
  }

  /** What is declared; empty when the course writes no declarations. */
  Optional<Declarations> read() {
    Optional<YamlNode> node = course.node("declarations");
    if (node.isPresent() && languages.stream().noneMatch(SPOKEN::contains)) {
      course.error(
          "declarations",
          "language-not-in-declarations",
          "declarations are written in French and English, and the course has neither",
          "add fr or en to \"languages\", or take \"declarations\" out");
    }
    return node.map(this::read);
  }

  private Declarations read(YamlNode node) {
    Fields fields = Fields.of(node, course.source(), course.log(), KEYS);
    return new Declarations(
        fields.location(),
        day(fields, "date"),
        sub(fields, "contact", "email", "url")
            .map(f -> new Contact(email(f), address(f, "url")))
            .orElse(new Contact("", "")),
        sub(fields, "publisher", "legalForm", "address", "phone", "director")
            .map(
                f ->
                    new Imprint(
                        f.localized("legalForm", languages).orElse(Localized.EMPTY),
                        text(f, "address"),
                        text(f, "phone"),
                        text(f, "director")))
            .orElse(new Imprint(Localized.EMPTY, "", "", "")),
        sub(fields, "host", "name", "address", "phone", "url")
            .map(
                f ->
                    new Host(
                        text(f, "name"), text(f, "address"), text(f, "phone"), address(f, "url")))
            .orElse(new Host("", "", "", "")),
        address(fields, "repository"),
        sub(fields, "security", "contact", "expires")
            .map(this::security)
            .orElse(new Security("", "")),
        sub(fields, "ecodesign", "referent", "target", "criteria")
            .map(
                f ->
                    new Ecodesign(
                        text(f, "referent"),
                        f.localized("target", languages).orElse(Localized.EMPTY),
                        criteria(f)))
            .orElse(new Ecodesign("", Localized.EMPTY, new TreeMap<>())),
        sub(fields, "accessibility", "plan", "audit")
            .map(f -> new Accessibility(address(f, "plan"), f.node("audit").map(this::audit)))
            .orElse(new Accessibility("", Optional.empty())));
  }

  private Security security(Fields fields) {
    String contact = fields.requiredText("contact");
    if (!contact.isEmpty() && !contact.matches("(mailto:|tel:|https://)\\S+")) {
      fields.error(
          "contact",
          "wrong-value",
          "\"" + contact + "\" is no contact of security.txt",
          "start with mailto:, tel: or https://");
    }
    fields.required("expires");
    return new Security(contact, day(fields, "expires"));
  }

  private SortedMap<String, DeclaredCriterion> criteria(Fields ecodesign) {
    SortedMap<String, DeclaredCriterion> criteria = new TreeMap<>();
    ecodesign
        .node("criteria")
        .map(node -> Fields.of(node, course.source(), course.log(), Rgesn.ids()))
        .ifPresent(
            fields ->
                fields
                    .entries()
                    .forEach(
                        entry ->
                            criterion(entry).ifPresent(said -> criteria.put(entry.key(), said))));
    return criteria;
  }

  /** A judgement has its reason: the statement prints it. */
  private Optional<DeclaredCriterion> criterion(Entry entry) {
    Fields fields = fields(entry.value(), "state", "text");
    Localized text = fields.requiredLocalized("text", languages);
    fields.required("state");
    return fields
        .oneOf("state", DeclaredState.keys(), word -> DeclaredState.ofKey(word).orElseThrow())
        .map(state -> new DeclaredCriterion(state, text));
  }

  private Audit audit(YamlNode node) {
    Fields fields =
        fields(
            node,
            "date",
            "by",
            "rate",
            "report",
            "failures",
            "derogations",
            "exempt",
            "tools",
            "browsers",
            "pages");
    fields.required("date");
    fields.required("rate");
    Audit audit =
        new Audit(
            day(fields, "date"),
            fields.requiredLocalized("by", languages),
            fields.percent("rate").orElse(0),
            address(fields, "report"),
            localizedList(fields, "failures"),
            localizedList(fields, "derogations"),
            localizedList(fields, "exempt"),
            localizedList(fields, "tools"),
            localizedList(fields, "browsers"),
            localizedList(fields, "pages"));
    fields.required("pages");
    if (audit.rate() < 100 && audit.failures().isEmpty() && audit.derogations().isEmpty()) {
      fields.error(
          "rate",
          "audit-without-failures",
          "an audit below 100 % found something that is not accessible",
          "list it under \"failures\" or \"derogations\"");
    }
    return audit;
  }

  private List<Localized> localizedList(Fields fields, String key) {
    List<Localized> texts = new ArrayList<>();
    fields.list(key).forEach(node -> fields.asLocalized(node, languages).ifPresent(texts::add));
    return texts;
  }

  private Fields fields(YamlNode node, String... keys) {
    return Fields.of(node, course.source(), course.log(), List.of(keys));
  }

  private Optional<Fields> sub(Fields fields, String key, String... keys) {
    return fields.node(key).map(node -> fields(node, keys));
  }

  private static String text(Fields fields, String key) {
    return fields.text(key).orElse("");
  }

  private static String email(Fields fields) {
    String email = text(fields, "email");
    if (!email.isEmpty() && !email.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+")) {
      fields.error("email", "wrong-value", "\"" + email + "\" is no mail address", "");
      return "";
    }
    return email;
  }

  private static String address(Fields fields, String key) {
    String url = text(fields, key);
    if (!url.isEmpty() && !url.matches(ADDRESS)) {
      fields.error(
          key, "wrong-value", "\"" + url + "\" is no address", "start with https:// or http://");
      return "";
    }
    return url;
  }

  private static String day(Fields fields, String key) {
    String written = text(fields, key);
    try {
      return written.isEmpty() ? "" : LocalDate.parse(written).toString();
    } catch (DateTimeParseException notADay) {
      fields.error(key, "wrong-value", "\"" + written + "\" is no day", "such as 2026-11-25");
      return "";
    }
  }
}
