package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder {@code media/}.
 *
 * @param assets every file, by path from the course folder
 * @param texts those that are read: transcripts and captions
 */
record MediaFolder(SortedMap<String, Asset> assets, SortedMap<String, SourceText> texts) {

  static MediaFolder read(CourseSource source, DiagnosticLog log) throws IOException {
    SortedMap<String, Asset> assets = AssetReader.read(source, log);
    SortedMap<String, SourceText> texts = new TreeMap<>();
    for (Asset asset : assets.values()) {
      if (asset.extension().equals("md") || asset.extension().equals("vtt")) {
        source.text(asset.file(), log).ifPresent(text -> texts.put(asset.file(), text));
      }
    }
    return new MediaFolder(assets, texts);
  }
}
