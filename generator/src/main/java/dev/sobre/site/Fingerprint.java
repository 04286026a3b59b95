package dev.sobre.site;

import dev.sobre.page.Urls;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a digest of the content into the names of the files that pages load, so that browsers may
 * keep them for ever, and a new version of the course is never mixed with an old one.
 */
public final class Fingerprint implements Optimiser {

  private static final int DIGITS = 8;
  private static final Pattern NAMED =
      Pattern.compile("(.+)\\.[0-9a-f]{" + DIGITS + "}(\\.[^./]+)");

  /**
   * Way up and path of an address between double quotes, which JSON escapes, alone or in a list
   * with widths.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("((?:=\\\\?\"|\\dw, )(?:\\.\\./)*)([^\"\\\\#?\\s]+)(?=[\"\\\\#?]| \\d+w)");

  /** What a style sheet loads; the addresses that a theme has been given need no quotes. */
  static final Pattern STYLE_ADDRESS = Pattern.compile("url\\(([^)\"']+)\\)");

  @Override
  public Site apply(Site site) {
    Map<String, String> addresses = new TreeMap<>();
    List<SiteFile> done = new ArrayList<>();
    // Style sheets come after their fonts, scripts after what the questions of a test link to, and
    // both before the pages.
    for (Predicate<SiteFile> turn : List.of(is("css").or(is("js")).negate(), is("css"), is("js"))) {
      site.files().values().stream()
          .filter(file -> isNamed(file) && turn.test(file))
          .map(file -> is("css").test(file) ? restyled(file, addresses) : file)
          .map(file -> is("js").test(file) ? repointed(file, addresses) : file)
          .forEach(
              file -> {
                String name = named(file);
                addresses.put(Urls.encode(file.path()), Urls.encode(name));
                done.add(new SiteFile(name, file.bytes()));
              });
    }
    site.files().values().parallelStream()
        .filter(file -> !isNamed(file))
        .map(file -> file.extension().equals("html") ? repointed(file, addresses) : file)
        .forEachOrdered(done::add);
    return Site.of(done);
  }

  private static Predicate<SiteFile> is(String extension) {
    return file -> file.extension().equals(extension);
  }

  /** A style sheet, whose addresses start from its own folder. */
  private static SiteFile restyled(SiteFile sheet, Map<String, String> addresses) {
    String folder = sheet.path().substring(0, sheet.path().lastIndexOf('/') + 1);
    String text =
        STYLE_ADDRESS
            .matcher(sheet.text())
            .replaceAll(
                found -> {
                  String name = addresses.get(folder + found.group(1));
                  String address = name == null ? found.group(1) : name.substring(folder.length());
                  return Matcher.quoteReplacement("url(" + address + ")");
                });
    return SiteFile.text(sheet.path(), text);
  }

  private static boolean isNamed(SiteFile file) {
    return !file.extension().equals("html") && file.path().contains("/");
  }

  /** The path with the digest. */
  static String named(SiteFile file) {
    int dot = file.path().lastIndexOf('.');
    return file.path().substring(0, dot) + "." + digest(file.bytes()) + file.path().substring(dot);
  }

  /** Addresses in a site that has gone through here, from its root, by those without the digest. */
  static Map<String, String> addresses(Site site) {
    Map<String, String> addresses = new TreeMap<>();
    for (String path : site.files().keySet()) {
      Matcher matcher = NAMED.matcher(path);
      if (matcher.matches()) {
        addresses.put(Urls.encode(matcher.group(1) + matcher.group(2)), Urls.encode(path));
      }
    }
    return addresses;
  }

  /**
   * A page, or the questions of a test, which are pages' HTML inside JSON. Text cannot contain an
   * unescaped quote, and no page lies in a folder of named files: what follows the way up is the
   * path from the root.
   */
  static SiteFile repointed(SiteFile file, Map<String, String> addresses) {
    String text =
        ADDRESS
            .matcher(file.text())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) + addresses.getOrDefault(found.group(2), found.group(2))));
    return SiteFile.text(file.path(), text);
  }

  /** The first digits of the SHA-256 of some bytes. */
  static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
