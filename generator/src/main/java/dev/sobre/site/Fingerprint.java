package dev.sobre.site;

import dev.sobre.page.Urls;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  @Override
  public Site apply(Site site) {
    Map<String, String> names = new TreeMap<>();
    List<SiteFile> named = new ArrayList<>();
    // Scripts come last, since the questions of a test link to files.
    for (boolean script : new boolean[] {false, true}) {
      for (SiteFile file : site.files().values()) {
        if (isNamed(file) && file.extension().equals("js") == script) {
          SiteFile repointed = script ? repointedScript(file, names) : file;
          names.put(file.path(), named(repointed));
          named.add(new SiteFile(names.get(file.path()), repointed.bytes()));
        }
      }
    }
    site.files().values().parallelStream()
        .filter(file -> !isNamed(file))
        .map(file -> repointed(file, names))
        .forEachOrdered(named::add);
    return Site.of(named);
  }

  private static boolean isNamed(SiteFile file) {
    return !file.extension().equals("html") && file.path().contains("/");
  }

  /** The path with the digest. */
  static String named(SiteFile file) {
    int dot = file.path().lastIndexOf('.');
    return file.path().substring(0, dot) + "." + digest(file.bytes()) + file.path().substring(dot);
  }

  /** The names of a site that has gone through here, by the path without the digest. */
  static Map<String, String> names(Site site) {
    Map<String, String> names = new TreeMap<>();
    for (String path : site.files().keySet()) {
      Matcher matcher = NAMED.matcher(path);
      if (matcher.matches()) {
        names.put(matcher.group(1) + matcher.group(2), path);
      }
    }
    return names;
  }

  /** A page writes each address between double quotes, which text cannot contain unescaped. */
  static SiteFile repointed(SiteFile page, Map<String, String> names) {
    if (!page.extension().equals("html")) {
      return page;
    }
    String html = page.text();
    for (Map.Entry<String, String> name : names.entrySet()) {
      String before = "=\"" + Urls.relative(page.path(), name.getKey());
      String after = "=\"" + Urls.relative(page.path(), name.getValue());
      html = html.replace(before + '"', after + '"').replace(before + '#', after + '#');
    }
    return SiteFile.text(page.path(), html);
  }

  /** Questions are pages' HTML inside JSON, written for a page in a folder. */
  private static SiteFile repointedScript(SiteFile script, Map<String, String> names) {
    String text = script.text();
    for (Map.Entry<String, String> name : names.entrySet()) {
      String before = "../" + Urls.relative("", name.getKey());
      String after = "../" + Urls.relative("", name.getValue());
      text = text.replace(before + "\\\"", after + "\\\"").replace(before + '#', after + '#');
    }
    return text.equals(script.text()) ? script : SiteFile.text(script.path(), text);
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
