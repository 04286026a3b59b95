package dev.sobre;

import dev.sobre.course.CourseInfo;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Memory;
import dev.sobre.page.ThemeLoader;
import dev.sobre.page.Themes;
import dev.sobre.serve.FolderWatch.Watched;
import dev.sobre.source.CourseSource;
import dev.sobre.source.FileMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads the themes of a course that is read again and again; the same ones while nothing moves. */
record PreviewThemes(
    Path courseFolder,
    ClassLoader classPath,
    List<Path> themeFolders,
    Memory memory,
    FileMemory files) {

  PreviewThemes {
    themeFolders = List.copyOf(themeFolders);
  }

  /** The very instance of last time if no file of a theme has changed. */
  Optional<Themes> load(CourseInfo info, CourseSource source, DiagnosticLog log)
      throws IOException {
    Map<Path, ByteBuffer> contents = new HashMap<>();
    for (String override : source.under("theme/")) {
      contents.put(source.files().get(override), ByteBuffer.wrap(source.bytes(override)));
    }
    for (Path folder : folders(Optional.of(info))) {
      if (Files.isDirectory(folder)) {
        for (Path file : filesIn(folder)) {
          contents.put(file, ByteBuffer.wrap(files.bytes(file)));
        }
      }
    }
    try {
      return memory.recall(
          Themes.class,
          List.of(info.theme(), info.lowData(), info.languages(), contents),
          log,
          own -> load(info, new ThemeLoader(classPath, themeFolders, source, own)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<Themes> load(CourseInfo info, ThemeLoader loader) {
    try {
      return loader.load(info);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  /** The folders that hold what the course is made from. */
  List<Watched> watched(Optional<CourseInfo> info) {
    List<Watched> watched = new ArrayList<>();
    watched.add(new Watched(courseFolder, false));
    for (String place : List.of("content", "media", "theme")) {
      watched.add(new Watched(courseFolder.resolve(place), true));
    }
    folders(info).forEach(folder -> watched.add(new Watched(folder, true)));
    return watched;
  }

  /** Those of the build, and the folders in the course that hold its themes. */
  private List<Path> folders(Optional<CourseInfo> info) {
    List<Path> folders = new ArrayList<>(themeFolders);
    info.stream()
        .flatMap(found -> Stream.concat(Stream.of(found.theme()), found.lowData().stream()))
        .filter(choice -> choice.name().contains("/"))
        .map(choice -> courseFolder.resolve(choice.name()).normalize())
        .filter(folder -> folder.startsWith(courseFolder.normalize()))
        .forEach(folders::add);
    return folders;
  }
}
