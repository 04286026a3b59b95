package dev.sobre.page;

import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Progress.Step;
import dev.sobre.font.FontWorkshop;
import dev.sobre.font.ShownCharacters;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The looks of a build.
 *
 * @param main of the website and of packages
 * @param lowData of the low-data version of the website; empty when there is none
 */
public record Themes(Theme main, Optional<Theme> lowData) {

  /**
   * The same looks with fonts as they go out; the very same without fonts.
   *
   * @param source of the course whose texts they show
   * @param progress told that fonts are made
   * @throws IOException when a file of the course cannot be read, or there is no brotli
   */
  public Themes withFonts(FontWorkshop workshop, CourseSource source, Progress progress)
      throws IOException {
    if (main.fonts().isEmpty()) {
      return this;
    }
    progress.at(Step.FONTS);
    List<String> interfaceTexts = new ArrayList<>();
    main.messages().values().forEach(messages -> interfaceTexts.addAll(messages.texts().values()));
    List<String> code = new ArrayList<>(List.of(main.style()));
    main.templates().values().stream().map(SourceText::text).forEach(code::add);
    ShownCharacters characters = ShownCharacters.of(source, interfaceTexts, code);
    return new Themes(
        main.withFonts(workshop.prepared(main.fonts(), main.style(), characters)), lowData);
  }

  /** The same looks with the fonts of the reader's device. */
  public Themes withoutFonts() {
    return main.fonts().isEmpty() ? this : new Themes(main.withoutFonts(), lowData);
  }
}
