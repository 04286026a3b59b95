package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.sobre.serve.LocalServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A website as {@code sobre:build} wrote it.
 *
 * @param root its folder
 */
public record WrittenSite(Path root) implements LocalServer.Files {

  @Override
  public Optional<Answer> find(HttpExchange request, String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root.normalize())) {
      return Optional.empty();
    }
    Path page = Files.isDirectory(file) ? file.resolve("index.html") : file;
    return Files.isRegularFile(page)
        ? Optional.of(Answer.named(page.getFileName().toString(), Files.readAllBytes(page)))
        : Optional.empty();
  }
}
