package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.media.MediaHead;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder {@code media/}.
 *
 * @param assets every file, by path from the course folder
 * @param texts those that are read: transcripts and captions
 * @param recordings what files of sound and video say of themselves, those that can be read
 */
record MediaFolder(
    SortedMap<String, Asset> assets,
    SortedMap<String, SourceText> texts,
    SortedMap<String, MediaHead> recordings) {

  private static final Set<String> PLAYED = Set.of("m4a", "mp3", "mp4", "ogg", "opus", "webm");

  static MediaFolder read(CourseSource source, DiagnosticLog log, Memory memory)
      throws IOException {
    SortedMap<String, Asset> assets = AssetReader.read(source, log, memory);
    SortedMap<String, SourceText> texts = new TreeMap<>();
    SortedMap<String, MediaHead> recordings = new TreeMap<>();
    for (Asset asset : assets.values()) {
      if (PLAYED.contains(asset.extension())) {
        MediaHead.of(source.files().get(asset.file()))
            .ifPresent(head -> recordings.put(asset.file(), head));
      }
      if (asset.extension().equals("md") || asset.extension().equals("vtt")) {
        source.text(asset.file(), log).ifPresent(text -> texts.put(asset.file(), text));
      }
    }
    return new MediaFolder(assets, texts, recordings);
  }
}
