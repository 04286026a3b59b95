package dev.sobre.page;

import dev.sobre.course.ColourPair;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.ImageFrame;
import dev.sobre.course.ThemeChoice;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.reader.ThemeDescription;
import dev.sobre.reader.ThemeDescription.Contrast;
import dev.sobre.reader.ThemeDescription.Placed;
import dev.sobre.reader.ThemeDescriptionReader;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads a theme: the theme that it extends, its own files over that, and the files of the course's
 * folder {@code theme/} over both.
 */
public final class ThemeLoader {

  private static final Pattern TEXTS = Pattern.compile("i18n/[a-z]{2,3}(-[A-Za-z0-9]+)*\\.yml");

  private final ThemeFinder finder;
  private final CourseSource course;
  private final DiagnosticLog log;

  /**
   * @param folders that hold folders of themes, looked at before the class path
   */
  public ThemeLoader(
      ClassLoader classPath, List<Path> folders, CourseSource course, DiagnosticLog log) {
    this.finder = new ThemeFinder(classPath, folders, course, log);
    this.course = course;
    this.log = log;
  }

  /** A theme on its way: one folder and what its description says. */
  private record Layer(ThemeFolder folder, ThemeDescription description) {}

  /**
   * Loads the theme of the course, with every file of {@code theme/} laid over it, and that of its
   * low-data version, which takes interface texts from there but no looks: those were made for the
   * other theme.
   *
   * @return empty when there is no such theme, or when something in it is wrong; the log says so
   * @throws IOException when a theme file cannot be read
   */
  public Optional<Themes> load(CourseInfo info) throws IOException {
    Draft main = draft(info.theme(), true, info.languages());
    Optional<Draft> lowData =
        info.lowData().isPresent()
            ? Optional.of(draft(info.lowData().get(), false, info.languages()))
            : Optional.empty();
    refuseStrangers(Stream.concat(Stream.of(main), lowData.stream()).toList());
    Theme theme = theme(main, info.languages());
    Optional<Theme> light = lowData.map(draft -> theme(draft, info.languages()));
    return log.hasErrors() ? Optional.empty() : Optional.of(new Themes(theme, light));
  }

  /** The files of a theme before they are checked. */
  private record Draft(
      ThemeChoice choice,
      List<Layer> layers,
      SortedMap<String, SourceText> files,
      ThemeFonts fonts,
      ThemeTexts texts) {}

  private Draft draft(ThemeChoice choice, boolean looks, List<String> languages)
      throws IOException {
    List<Layer> layers = layers(choice.name(), choice.source(), choice.location(), new HashSet<>());
    ThemeTexts texts = new ThemeTexts(finder.standIns(languages), log);
    ThemeFonts fonts = new ThemeFonts(looks, log);
    SortedMap<String, SourceText> files = files(layers, fonts, texts);
    for (String override : course.under("theme/")) {
      String file = override.substring("theme/".length());
      if (TEXTS.matcher(file).matches()) {
        course.text(override, log).ifPresent(text -> texts.addCourse(name(file), text));
      } else if (looks && files.containsKey(file)) {
        course.text(override, log).ifPresent(text -> files.put(file, text));
      } else if (looks && ThemeFonts.isFont(file)) {
        fonts.addCourse(file, course.bytes(override));
      } else if (looks && !layers.isEmpty() && !ThemeFonts.isLicence(file)) {
        log.error(
            "override-matches-nothing",
            SourceLocation.of(override),
            "the theme has no file \"" + file + "\" to replace",
            "",
            file.startsWith("fonts/")
                ? "fonts are files .ttf, .otf or .woff2"
                : NearestName.hint(file, files.keySet()));
      }
    }
    return new Draft(choice, layers, files, fonts, texts);
  }

  /** A text of the course that no theme has and no template shows is an error. */
  private void refuseStrangers(List<Draft> drafts) throws IOException {
    if (drafts.stream().anyMatch(draft -> draft.layers().isEmpty())) {
      return;
    }
    SortedSet<String> known = new TreeSet<>();
    List<SourceText> templates = new ArrayList<>();
    for (Draft draft : drafts) {
      known.addAll(draft.texts().keys());
      templates.addAll(draft.files().values());
    }
    for (String override : course.under("theme/i18n/")) {
      if (TEXTS.matcher(override.substring("theme/".length())).matches()) {
        course
            .text(override, log)
            .ifPresent(file -> ThemeTexts.refuseStrangers(file, known, templates, log));
      }
    }
  }

  private Theme theme(Draft draft, List<String> languages) {
    SortedMap<String, SourceText> templates = new TreeMap<>();
    StringBuilder sheets = new StringBuilder();
    draft
        .files()
        .forEach(
            (file, text) -> {
              if (file.endsWith(".peb")) {
                templates.put(name(file), text);
              } else {
                sheets.append(draft.fonts().placed(file, text));
              }
            });
    boolean inline = inherited(draft.layers(), ThemeDescription::inline).orElse(false);
    draft.fonts().check(inline);
    ThemeChoice choice = draft.choice();
    SortedMap<String, Messages> messages = new TreeMap<>();
    String colours = "";
    if (!draft.layers().isEmpty()) {
      requireTemplates(templates, draft.layers().get(draft.layers().size() - 1));
      checkOptions(choice, draft.layers());
      colours = colours(choice, draft.layers());
      messages = draft.texts().of(languages, choice.source(), choice.location());
    }
    return new Theme(
        choice,
        templates,
        colours + sheets,
        inline,
        inherited(draft.layers(), ThemeDescription::scriptsOnUse).orElse(false),
        inherited(draft.layers(), ThemeDescription::images).orElse(ImageFrame.USUAL),
        messages,
        draft.fonts().named());
  }

  /** The theme that extends no other first; empty when one of them is not there. */
  private List<Layer> layers(
      String name, SourceText from, SourceLocation location, Set<String> seen) throws IOException {
    if (!seen.add(name)) {
      from.error(log, "theme-loop", location, "this theme extends itself", "");
      return List.of();
    }
    Optional<ThemeFolder> folder = finder.find(name, from, location);
    Optional<SourceText> file =
        folder.isEmpty() ? Optional.empty() : folder.get().text(ThemeFolder.DESCRIPTION, log);
    Optional<ThemeDescription> description =
        file.flatMap(text -> ThemeDescriptionReader.read(text, log));
    if (description.isEmpty()) {
      return List.of();
    }
    List<Layer> layers = new ArrayList<>();
    Optional<Placed> parent = description.get().parent();
    if (parent.isPresent()) {
      layers.addAll(
          layers(parent.get().name(), description.get().source(), parent.get().location(), seen));
      if (layers.isEmpty()) {
        return layers;
      }
    }
    layers.add(new Layer(folder.get(), description.get()));
    return layers;
  }

  /** Templates and style sheets by path; fonts and interface texts go where they are kept. */
  private SortedMap<String, SourceText> files(
      List<Layer> layers, ThemeFonts fonts, ThemeTexts texts) throws IOException {
    SortedMap<String, SourceText> files = new TreeMap<>();
    for (Layer layer : layers) {
      SourceText description = layer.description().source();
      for (Placed without : layer.description().without()) {
        if (files.remove(without.name()) == null && !fonts.remove(without.name())) {
          description.error(
              log,
              "override-matches-nothing",
              without.location(),
              "the theme inherits no file \"" + without.name() + "\"",
              NearestName.hint(without.name(), files.keySet()));
        }
      }
      for (Placed file : layer.description().files()) {
        Optional<byte[]> bytes = layer.folder().bytes(file.name());
        String shown = layer.folder().shown() + file.name();
        if (bytes.isPresent() && ThemeFonts.isFont(file.name())) {
          fonts.add(file.name(), shown, bytes.get());
          continue;
        }
        Optional<SourceText> text = bytes.flatMap(read -> SourceText.decode(shown, read, log));
        if (bytes.isEmpty()) {
          description.error(
              log,
              "file-not-found",
              file.location(),
              "no file \"" + layer.folder().shown() + file.name() + "\"",
              "");
        } else if (file.name().startsWith("i18n/")) {
          texts.addTheme(name(file.name()), text.get());
        } else {
          files.put(file.name(), text.get());
        }
      }
    }
    return files;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }

  private void requireTemplates(SortedMap<String, SourceText> templates, Layer layer) {
    for (String template : Theme.TEMPLATES) {
      if (!templates.containsKey(template)) {
        log.error(
            "template-missing",
            SourceLocation.of(layer.description().source().file()),
            "the theme has no template \"" + template + "\"",
            "",
            "add templates/" + template + ".peb to its files, or extend a theme that has it");
      }
    }
  }

  private void checkOptions(ThemeChoice choice, List<Layer> layers) {
    List<String> taken = inherited(layers, ThemeDescription::options).orElse(List.of());
    choice.footer().ifPresent(footer -> checkOption("footer", taken, footer.location(), choice));
    choice.logo().ifPresent(logo -> checkOption("logo", taken, logo.location(), choice));
  }

  private void checkOption(
      String option, List<String> taken, SourceLocation location, ThemeChoice choice) {
    if (!taken.contains(option)) {
      choice
          .source()
          .error(
              log,
              "unknown-option",
              location,
              "the theme \"" + choice.name() + "\" takes no option \"" + option + "\"",
              taken.isEmpty() ? "" : "it takes: " + String.join(", ", taken));
    }
  }

  private String colours(ThemeChoice choice, List<Layer> layers) {
    Map<String, ColourPair> colours = inherited(layers, ThemeDescription::colours).orElse(Map.of());
    List<Contrast> contrasts = inherited(layers, ThemeDescription::contrasts).orElse(List.of());
    ThemeStyle style = new ThemeStyle(colours, choice, log);
    style.checkContrasts(contrasts, layers.get(layers.size() - 1).description().source());
    return style.css();
  }

  /** What the last layer says that says anything. */
  private static <T> Optional<T> inherited(
      List<Layer> layers, Function<ThemeDescription, Optional<T>> part) {
    return layers.stream()
        .map(Layer::description)
        .map(part)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }
}
