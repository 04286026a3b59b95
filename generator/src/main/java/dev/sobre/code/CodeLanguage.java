package dev.sobre.code;

import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.*;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A language of code, as an author names it behind the backquotes of a fence.
 *
 * @param name the chief name
 * @param style the name of its grammar, or an empty text for plain text
 */
public record CodeLanguage(String name, String style) {

  private static final SortedMap<String, CodeLanguage> BY_NAME = new TreeMap<>();

  static {
    add("", "text", "txt", "console", "output");
    add(SYNTAX_STYLE_UNIX_SHELL, "bash", "sh", "shell");
    add(SYNTAX_STYLE_C, "c");
    add(SYNTAX_STYLE_CPLUSPLUS, "cpp", "c++");
    add(SYNTAX_STYLE_CSHARP, "csharp", "c#", "cs");
    add(SYNTAX_STYLE_CSS, "css");
    add(SYNTAX_STYLE_DART, "dart");
    add(SYNTAX_STYLE_DOCKERFILE, "dockerfile", "docker");
    add(SYNTAX_STYLE_GO, "go");
    add(SYNTAX_STYLE_GROOVY, "groovy");
    add(SYNTAX_STYLE_HTML, "html");
    add(SYNTAX_STYLE_INI, "ini");
    add(SYNTAX_STYLE_JAVA, "java");
    add(SYNTAX_STYLE_JAVASCRIPT, "javascript", "js");
    add(SYNTAX_STYLE_JSON, "json");
    add(SYNTAX_STYLE_KOTLIN, "kotlin", "kt");
    add(SYNTAX_STYLE_LUA, "lua");
    add(SYNTAX_STYLE_MAKEFILE, "makefile", "make");
    add(SYNTAX_STYLE_PERL, "perl");
    add(SYNTAX_STYLE_PHP, "php");
    add(SYNTAX_STYLE_POWERSHELL, "powershell", "ps1");
    add(SYNTAX_STYLE_PROPERTIES_FILE, "properties");
    add(SYNTAX_STYLE_PYTHON, "python", "py");
    add(SYNTAX_STYLE_RUBY, "ruby", "rb");
    add(SYNTAX_STYLE_RUST, "rust", "rs");
    add(SYNTAX_STYLE_SCALA, "scala");
    add(SYNTAX_STYLE_SQL, "sql");
    add(SYNTAX_STYLE_TYPESCRIPT, "typescript", "ts");
    add(SYNTAX_STYLE_XML, "xml", "svg");
    add(SYNTAX_STYLE_YAML, "yaml", "yml");
  }

  private static void add(String style, String name, String... others) {
    CodeLanguage language = new CodeLanguage(name, style);
    BY_NAME.put(name, language);
    for (String other : others) {
      BY_NAME.put(other, language);
    }
  }

  /** Every name that an author may write. */
  public static SortedSet<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  /** The language of a name, in any case. */
  public static Optional<CodeLanguage> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether it has no syntax to mark. */
  public boolean isPlain() {
    return style.isEmpty();
  }
}
