package dev.sobre.declaration;

import dev.sobre.media.MediaHead;
import dev.sobre.media.Thresholds;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the files of video and sound of a website say of themselves.
 *
 * @param videos heads of those that can be read
 * @param sounds heads of those that can be read
 * @param unread files that tell nothing
 * @param minute most that a minute of sound weighs in bytes; a sound without a length has no limit
 * @param spoken videos on pages that have sound
 * @param listenable of these, those that stand beside a file of sound alone
 */
record MediaEvidence(
    List<MediaHead> videos,
    List<MediaHead> sounds,
    int unread,
    long minute,
    int spoken,
    int listenable) {

  static final Set<String> VIDEOS = Set.of("mp4", "webm", "mov", "ogv");
  static final Set<String> SOUNDS = Set.of("mp3", "m4a", "ogg", "opus", "wav", "flac");

  private static final int SECONDS = 60;

  static MediaEvidence of(Site site) throws IOException {
    Map<String, MediaHead> heads = new HashMap<>();
    List<MediaHead> videos = new ArrayList<>();
    List<MediaHead> sounds = new ArrayList<>();
    int unread = 0;
    long minute = 0;
    for (SiteFile file : site.files().values()) {
      boolean video = VIDEOS.contains(file.extension());
      if (!video && !SOUNDS.contains(file.extension())) {
        continue;
      }
      MediaHead head = MediaHead.of(file.bytes()).orElse(null);
      if (head == null || video && head.picture().isEmpty()) {
        unread++;
        continue;
      }
      heads.put(file.path(), head);
      (video ? videos : sounds).add(head);
      if (!video) {
        minute = Math.max(minute, perMinute(file.bytes().length, head.seconds()));
      }
    }
    int spoken = 0;
    int listenable = 0;
    for (Element shown : shown(site)) {
      MediaHead head = heads.get(path(shown, "src"));
      if (head != null && head.sound().isPresent()) {
        spoken++;
        listenable += hasSoundBeside(shown) ? 1 : 0;
      }
    }
    return new MediaEvidence(videos, sounds, unread, minute, spoken, listenable);
  }

  private static long perMinute(long bytes, double seconds) {
    return seconds > 0 ? (long) Math.ceil(bytes * SECONDS / seconds) : Long.MAX_VALUE;
  }

  private static List<Element> shown(Site site) {
    return site.files().values().stream()
        .filter(file -> file.extension().equals("html") && file.text().contains("<video"))
        .flatMap(
            file -> Jsoup.parse(file.text(), "http://site/" + file.path()).select("video").stream())
        .toList();
  }

  private static boolean hasSoundBeside(Element video) {
    return Stream.concat(
            video.parent().select("a[href]").stream().map(link -> path(link, "href")),
            video.parent().select("audio[src]").stream().map(sound -> path(sound, "src")))
        .anyMatch(path -> SOUNDS.contains(path.substring(path.lastIndexOf('.') + 1)));
  }

  private static String path(Element element, String attribute) {
    return element.absUrl(attribute).replaceFirst("^http://site/", "");
  }

  /** Lines of the tallest video. */
  int lines() {
    return videos.stream().mapToInt(MediaHead::definition).max().orElse(0);
  }

  /** No video that comes alone has more lines than one such needs. */
  boolean isOfUsualDefinition() {
    return unread == 0 && lines() <= Thresholds.USUAL_LINES;
  }

  /** Every video of many lines has a codec that halves it. */
  boolean isEfficient() {
    return unread == 0
        && videos.stream()
            .allMatch(
                head ->
                    head.definition() < Thresholds.USUAL_LINES
                        || Thresholds.EFFICIENT.contains(head.picture().orElseThrow()));
  }

  /** Every sound has a codec made for it, and no minute of sound alone weighs too much. */
  boolean isLightToHear() {
    return unread == 0
        && minute <= Thresholds.MINUTE_OF_SOUND
        && Thresholds.HEARD.containsAll(soundCodecs());
  }

  Set<String> pictureCodecs() {
    Set<String> codecs = new TreeSet<>();
    videos.forEach(head -> head.picture().ifPresent(codecs::add));
    return codecs;
  }

  Set<String> soundCodecs() {
    Set<String> codecs = new TreeSet<>();
    Stream.concat(videos.stream(), sounds.stream())
        .forEach(head -> head.sound().ifPresent(codecs::add));
    return codecs;
  }

  boolean hasSound() {
    return unread > 0 || !soundCodecs().isEmpty();
  }
}
