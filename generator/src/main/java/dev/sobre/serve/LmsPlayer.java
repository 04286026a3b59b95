package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.sobre.serve.ImportedPackage.Launch;
import dev.sobre.serve.ImportedPackage.NotImportable;
import dev.sobre.serve.LocalServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.ObjectMapper;

/**
 * A page that plays packages of SCORM and cmi5 as a strict LMS would, and shows each call. What an
 * LMS of SCORM keeps stays in the browser; what one of cmi5 keeps, in this server until it ends.
 */
public final class LmsPlayer implements LocalServer.Files {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TEXT = Pattern.compile("\\{\\{([a-z.-]+)}}");
  private static final Pattern PACKAGE = Pattern.compile("package/(\\d+)/(.+)");
  private static final String PAGE = "player.html";

  private final List<Path> zips;
  private final StrictLrs lrs = new StrictLrs();

  /**
   * @param zips the packages to offer, in this order
   */
  public LmsPlayer(List<Path> zips) {
    this.zips = List.copyOf(zips);
  }

  /** The packages of a folder that an LMS can play, in the order of their names. */
  public static List<Path> packagesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.(cmi5|scorm[0-9-]+)\\.zip"))
          .sorted()
          .toList();
    }
  }

  @Override
  public Optional<Answer> find(HttpExchange request, String path) throws IOException {
    Matcher inPackage = PACKAGE.matcher(path);
    if (inPackage.matches()) {
      return content(Integer.parseInt(inPackage.group(1)), inPackage.group(2));
    }
    if (path.isEmpty()) {
      return Optional.of(Answer.named(PAGE, page(PageTexts.language(request))));
    }
    return path.matches("lms/[a-z0-9-]+\\.(js|css)")
        ? resource(path).map(bytes -> Answer.named(path, bytes))
        : lrs.find(request, path);
  }

  private Optional<Answer> content(int index, String path) throws IOException {
    if (index >= zips.size()) {
      return Optional.empty();
    }
    try {
      return ImportedPackage.read(zips.get(index))
          .content(path)
          .map(bytes -> Answer.named(path, bytes));
    } catch (NotImportable refused) {
      return Optional.empty();
    }
  }

  private byte[] page(String language) throws IOException {
    Map<String, String> texts = PageTexts.of("lms", language);
    Map<String, String> values = new TreeMap<>();
    texts.forEach((key, text) -> values.put(key, Entities.escape(text)));
    values.put("language", language);
    values.put("config", config(texts));
    String html = new String(resource("lms/" + PAGE).orElseThrow(), StandardCharsets.UTF_8);
    return TEXT.matcher(html)
        .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Packages and texts as JSON, {@code <} escaped for a script element. */
  private String config(Map<String, String> texts) throws IOException {
    List<Map<String, Object>> packages = new ArrayList<>();
    for (int i = 0; i < zips.size(); i++) {
      packages.add(described(i, zips.get(i)));
    }
    return JSON.writeValueAsString(Map.of("packages", packages, "texts", texts))
        .replace("<", "\\u003c");
  }

  private static Map<String, Object> described(int index, Path zip) throws IOException {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", zip.getFileName().toString());
    try {
      ImportedPackage imported = ImportedPackage.read(zip);
      description.put("title", imported.title());
      description.put("standard", imported.standard().key());
      description.put(
          "launches",
          imported.launches().stream().map(launch -> described(index, launch)).toList());
    } catch (NotImportable | ZipException refused) {
      description.put("problem", refused.getMessage());
    }
    return description;
  }

  private static Map<String, Object> described(int index, Launch launch) {
    return Map.of(
        "id", launch.id(),
        "title", launch.title(),
        "url", "/package/" + index + "/" + launch.href(),
        "tracked", launch.tracked(),
        "rules", launch.rules());
  }

  private static Optional<byte[]> resource(String path) throws IOException {
    try (InputStream in = LmsPlayer.class.getResourceAsStream("/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
