package dev.sobre.imports;

import dev.sobre.course.LinkTarget;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.Manifest.Item;
import dev.sobre.imports.Manifest.Resource;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the manifest of a package. Elements are known by name: each version has its namespaces. */
final class ManifestFile {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final SourceFiles files;
  private final DiagnosticLog log;
  private final Losses losses;
  private SourceText source;

  ManifestFile(SourceFiles files, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.log = log;
    this.losses = losses;
  }

  /** The manifest; empty when it is missing or broken, which is said. */
  Optional<Manifest> read() {
    if (!files.has(Manifest.FILE)) {
      missing();
      return Optional.empty();
    }
    Optional<SourceText> text = files.text(Manifest.FILE, log);
    Optional<XmlElement> root = text.flatMap(found -> MoodleXmlFile.root(found, log));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    source = text.get();
    if (!root.get().name().equals("manifest")) {
      error(
          "wrong-kind",
          root.get().location(),
          "a manifest starts with <manifest>, and this file with " + root.get(),
          "export the package again");
      return Optional.empty();
    }
    int before = log.sorted().size();
    Manifest manifest = manifest(root.get());
    return log.sorted().size() > before ? Optional.empty() : Optional.of(manifest);
  }

  /** Where a zip holds a folder with the package in it, that is said. */
  private void missing() {
    String inside =
        files.files().keySet().stream()
            .filter(name -> name.endsWith("/" + Manifest.FILE))
            .findFirst()
            .map(name -> "pack what is in \"" + SourceFiles.folderOf(name) + "\", not the folder")
            .orElse("export the package again, as SCORM, IMS Content Package or Common Cartridge");
    log.error(
        "manifest-missing",
        SourceLocation.of(Manifest.FILE),
        "the package has no manifest at its root",
        "",
        inside);
  }

  private Manifest manifest(XmlElement root) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (XmlElement all : named(root, "resources")) {
      for (XmlElement resource : named(all, "resource")) {
        String base = base(root) + base(all) + base(resource);
        resources.put(resource.attribute("identifier").orElse(""), resource(resource, base));
      }
    }
    if (!named(root, "manifest").isEmpty()) {
      XmlElement inner = named(root, "manifest").get(0);
      losses.add(Kind.PAGE, inner.location(), "a package inside the package is not read");
    }
    Optional<XmlElement> organization = organization(root);
    List<Item> items = new ArrayList<>();
    organization.ifPresent(found -> items.addAll(items(found, resources)));
    List<XmlElement> about =
        named(root, "metadata").stream()
            .flatMap(metadata -> named(metadata, "lom").stream())
            .toList();
    return new Manifest(
        organization
            .map(found -> title(found))
            .filter(title -> !title.isEmpty())
            .or(() -> told(about, "general", "title")),
        told(about, "general", "description"),
        told(about, "general", "language")
            .or(() -> root.attribute(XML, "lang"))
            .filter(code -> !code.equals("none")),
        told(about, "rights", "description"),
        items,
        resources);
  }

  private static Optional<XmlElement> organization(XmlElement root) {
    List<XmlElement> organizations = named(root, "organizations");
    String wanted =
        organizations.stream().findFirst().flatMap(o -> o.attribute("default")).orElse("");
    List<XmlElement> all =
        organizations.stream().flatMap(o -> named(o, "organization").stream()).toList();
    return all.stream()
        .filter(one -> one.attribute("identifier").equals(Optional.of(wanted)))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private List<Item> items(XmlElement parent, Map<String, Resource> resources) {
    List<Item> items = new ArrayList<>();
    for (XmlElement item : named(parent, "item")) {
      Optional<String> wanted = item.attribute("identifierref").filter(id -> !id.isBlank());
      Optional<Resource> resource = wanted.map(resources::get);
      if (wanted.isPresent() && resource.isEmpty()) {
        error(
            "manifest-reference",
            item.location(),
            "there is no resource \"" + wanted.get() + "\" in the manifest",
            NearestName.hint(wanted.get(), List.copyOf(resources.keySet())));
      }
      resource.ifPresent(this::mustBeThere);
      if (item.attribute("isvisible").equals(Optional.of("false"))) {
        losses.add(
            Kind.PAGE, item.location(), "not shown in the package, so left out: " + title(item));
        continue;
      }
      items.add(new Item(title(item), resource, items(item, resources), item));
    }
    return items;
  }

  private Resource resource(XmlElement resource, String base) {
    List<String> own = new ArrayList<>();
    for (XmlElement file : named(resource, "file")) {
      String path = path(file, base);
      if (files.has(path)) {
        own.add(path);
      } else if (!path.isEmpty()) {
        losses.add(Kind.MEDIA, file.location(), "the package lists a file that it lacks: " + path);
      }
    }
    return new Resource(resource.attribute("type").orElse(""), path(resource, base), own, resource);
  }

  /** A path in the package, or an address of another site; empty when there is none. */
  private String path(XmlElement element, String base) {
    String written = element.attribute("href").orElse("").strip();
    if (written.isEmpty()) {
      return "";
    }
    String address = written.replace('\\', '/');
    boolean drive = address.matches("[A-Za-z]:/.*");
    if (!drive && LinkTarget.SCHEME.matcher(address).matches()) {
      if (address.matches("(?i)https?://.*")) {
        return address;
      }
      outside(element, written);
      return "";
    }
    Optional<String> path =
        address.startsWith("/") || drive
            ? Optional.empty()
            : Paths.resolve(base, Paths.decoded(address.replaceFirst("[?#].*", "")));
    if (path.isEmpty()) {
      outside(element, written);
    }
    return path.orElse("");
  }

  private void outside(XmlElement element, String written) {
    error(
        "manifest-reference",
        element.location(),
        "\"" + written + "\" leads out of the package",
        "name a file of the package, from the folder of the manifest");
  }

  /** A page that nobody can open is a mistake of the package; other files may be missed. */
  private void mustBeThere(Resource resource) {
    String path = resource.address();
    if (path.isEmpty() || path.contains("://") || files.has(path)) {
      return;
    }
    error(
        "file-not-found",
        resource.element().location(),
        "there is no file \"" + path + "\" in the package",
        NearestName.of(path, files.files().keySet())
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse(""));
  }

  private static String base(XmlElement element) {
    return element
        .attribute(XML, "base")
        .map(base -> base.endsWith("/") ? base : base + "/")
        .orElse("");
  }

  private static String title(XmlElement element) {
    return named(element, "title").stream()
        .map(title -> title.text().replaceAll("\\s+", " ").strip())
        .findFirst()
        .orElse("");
  }

  /** A text of the metadata, whatever wraps it there; the first one of several languages. */
  private static Optional<String> told(List<XmlElement> about, String group, String name) {
    return about.stream()
        .flatMap(lom -> named(lom, group).stream())
        .flatMap(found -> named(found, name).stream())
        .flatMap(XmlElement::walk)
        .map(found -> found.text().replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** The children with a name, in any namespace. */
  static List<XmlElement> named(XmlElement parent, String name) {
    return parent.children().stream().filter(child -> child.name().equals(name)).toList();
  }

  private void error(String code, SourceLocation at, String message, String hint) {
    source.error(log, code, at, message, hint);
  }
}
