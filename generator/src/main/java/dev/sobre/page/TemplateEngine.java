package dev.sobre.page;

import dev.sobre.source.SourceText;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Fills the templates of a theme. A name that a template uses and nobody gives is an error. */
final class TemplateEngine {

  private final PebbleEngine engine;
  private final SortedMap<String, SourceText> templates;

  /**
   * @param language of the pages
   */
  TemplateEngine(Theme theme, String language) {
    MemoryLoader loader = new MemoryLoader();
    templates = theme.templates();
    templates.forEach((name, text) -> loader.addTemplate(name, text.text()));
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .extension(new PageExtension(theme, language))
            .build();
  }

  /**
   * The text of a template, without blank lines around it.
   *
   * @throws ThemeException when the template is wrong
   */
  String fill(String template, Messages messages, Map<String, Object> values) {
    try {
      PebbleTemplate compiled = engine.getTemplate(template);
      StringWriter out = new StringWriter();
      Map<String, Object> context = new java.util.HashMap<>(values);
      context.put("messages", messages);
      compiled.evaluate(out, context);
      return out.toString().strip();
    } catch (PebbleException e) {
      String name = e.getFileName() == null ? template : e.getFileName();
      String file = templates.containsKey(name) ? templates.get(name).file() : name;
      throw new ThemeException(file, e.getLineNumber(), e.getPebbleMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@code t("key", argument…)}: a text of the interface; {@code language=code} asks for it in
   * another language of the course. {@code lang(code)}: the attributes of an element in another
   * language. {@code phrase(text, code)}: a text, in an element of its own if it is in another
   * language.
   */
  private static final class PageExtension extends AbstractExtension {

    private final Theme theme;
    private final String language;

    PageExtension(Theme theme, String language) {
      this.theme = theme;
      this.language = language;
    }

    @Override
    public Map<String, Function> getFunctions() {
      return Map.of(
          "t", new MessageFunction(theme),
          "lang", new LanguageFunction(language, List.of("code")),
          "phrase", new LanguageFunction(language, List.of("text", "code")));
    }
  }

  private record LanguageFunction(String language, List<String> names) implements Function {
    @Override
    public List<String> getArgumentNames() {
      return names;
    }

    @Override
    public Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      String code = String.valueOf(arguments.getOrDefault("code", ""));
      String attributes = LanguageAttributes.of(code, language);
      if (!names.contains("text")) {
        return new SafeString(attributes);
      }
      Object given = arguments.get("text");
      String text =
          given instanceof SafeString html ? html.toString() : Html.escape(String.valueOf(given));
      return new SafeString(
          attributes.isEmpty() ? text : "<span" + attributes + ">" + text + "</span>");
    }
  }

  private record MessageFunction(Theme theme) implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("key", "first", "second", "third", "language");
    }

    @Override
    public Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      Object language = arguments.getOrDefault("language", "");
      Messages messages =
          "".equals(language)
              ? (Messages) context.getVariable("messages")
              : theme.messages().get(language.toString());
      try {
        return messages.text(
            String.valueOf(arguments.get("key")),
            arguments.get("first"),
            arguments.get("second"),
            arguments.get("third"));
      } catch (IllegalArgumentException noSuchMessage) {
        throw new PebbleException(null, noSuchMessage.getMessage(), line, self.getName());
      }
    }
  }
}
