package dev.sobre;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.apache.commons.io.FileUtils;

/** What authors do to the files of a course, good and bad, drawn at random. */
final class AuthorEdits {

  private final Path course;
  private final Path sound;
  private final Random random;

  /**
   * @param course to be edited
   * @param sound the course as it was, for mending
   */
  AuthorEdits(Path course, Path sound, Random random) {
    this.course = course;
    this.sound = sound;
    this.random = random;
  }

  static String text(String title, String body) {
    return """
        ---
        title: %s
        summary: What it says.
        duration: 3 min
        objectives: [Know it]
        ---
        %s
        """
        .formatted(title, body);
  }

  static String svg(int size) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 9\"/>\n".formatted(size);
  }

  static List<Path> chapters(Path course, String language) throws IOException {
    Path folder = course.resolve("content/" + language);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private List<Path> all() throws IOException {
    try (var files = Files.walk(course)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !course.relativize(file).toString().startsWith("."))
          .filter(file -> file.toString().matches(".*\\.(md|yml|svg|css|peb)"))
          .sorted()
          .toList();
    }
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** One thing that an author does; what it was, for who reads the failure. */
  String edit() throws IOException {
    List<Path> files = all();
    if (files.isEmpty()) {
      return mend();
    }
    Path file = any(files);
    String name = course.relativize(file).toString();
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        return mend();
      }
      case 2, 3 -> {
        List<Path> lessons = files.stream().filter(f -> f.toString().endsWith(".md")).toList();
        if (lessons.isEmpty()) {
          return mend();
        }
        Path lesson = any(lessons);
        Files.writeString(lesson, any(PARAGRAPHS), StandardOpenOption.APPEND);
        return "wrote into " + course.relativize(lesson);
      }
      case 4 -> {
        int number = 2 + random.nextInt(5);
        Path folder = any(files).getParent();
        Files.writeString(
            folder.resolve("0" + number + "-new-" + number + ".md"),
            text("New " + number, any(PARAGRAPHS)));
        return "new lesson " + number + " in " + course.relativize(folder);
      }
      case 5 -> {
        Files.delete(file);
        return "deleted " + name;
      }
      case 6 -> {
        Path to =
            file.resolveSibling(
                "0" + random.nextInt(9) + file.getFileName().toString().replaceFirst("^\\d+", ""));
        Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        return "renamed " + name + " to " + to.getFileName();
      }
      case 7 -> {
        List<Path> folders = chapters(course, random.nextBoolean() ? "en" : "fr");
        if (folders.isEmpty()) {
          return mend();
        }
        Path folder = any(folders);
        Path to =
            folder.resolveSibling(
                "0" + random.nextInt(9) + any(List.of("-one", "-two", "-premiers-pas")));
        if (!Files.exists(to)) {
          Files.move(folder, to);
        }
        return "renamed " + folder.getFileName() + " to " + to.getFileName();
      }
      case 8 -> {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] = (byte) 0xE9;
        Files.write(file, bytes);
        return "a byte that is no UTF-8 in " + name;
      }
      case 9 -> {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Files.writeString(file, text.substring(0, random.nextInt(text.length() + 1)));
        return "half of " + name;
      }
      case 10 -> {
        if (random.nextBoolean()) {
          Path style = Files.createDirectories(course.resolve("theme/css")).resolve("base.css");
          Files.writeString(style, "body { margin: " + random.nextInt(9) + "px }\n");
          return "another style";
        }
        Files.createDirectories(course.resolve("media"));
        Files.writeString(course.resolve("media/dot.svg"), svg(1 + random.nextInt(9)));
        return "another drawing";
      }
      default -> {
        Path settings = course.resolve("course.yml");
        if (!Files.exists(settings)) {
          return mend();
        }
        Files.writeString(
            settings,
            Files.readString(settings, StandardCharsets.ISO_8859_1)
                    .replaceAll("(?m)^(version: ).*", "$1" + random.nextInt(9) + ".0")
                + (random.nextInt(4) == 0 ? "unknwon: 1\n" : ""),
            StandardCharsets.ISO_8859_1);
        return "another version in course.yml";
      }
    }
  }

  private static final List<String> PARAGRAPHS =
      List.of(
          "\nA plain paragraph.\n",
          "\n## A heading\n\nAnd more.\n",
          "\n![A dot](../../../media/dot.svg)\n",
          "\n[nowhere](nowhere.md)\n",
          "\n[[nothing]] of the glossary\n",
          "\n[there](02-lesson-2.md#part-2)\n",
          "\n```activity\nid: reflect-%s\ntype: reflection\nprompt: What now?\n```\n",
          "\n```activity\nid: [\n```\n",
          "\n{{fact:none}}\n");

  /** One file or folder as it was, or everything. */
  private String mend() throws IOException {
    if (random.nextInt(3) == 0) {
      for (String place : List.of("content", "media", "theme")) {
        FileUtils.deleteDirectory(course.resolve(place).toFile());
      }
      FileUtils.copyDirectory(sound.toFile(), course.toFile());
      return "mended everything";
    }
    List<Path> files;
    try (var walk = Files.walk(sound)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Path file = sound.relativize(any(files));
    Files.createDirectories(course.resolve(file).getParent());
    Files.copy(sound.resolve(file), course.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    return "mended " + file;
  }
}
