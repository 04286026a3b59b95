package dev.sobre.code;

import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;

/**
 * Code as HTML with its syntax marked: {@code b} around keywords, {@code i} around comments, {@code
 * span} with the class {@code s} around strings, {@code n} around numbers, {@code t} around names
 * such as attributes and keys. Bold and italic need no style sheet and no colour. What belongs
 * together has one element, since each costs a node of the page.
 */
public final class CodeHtml {

  private final CodeLanguage language;
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder space = new StringBuilder();
  private Kind open = Kind.PLAIN;

  private CodeHtml(CodeLanguage language) {
    this.language = language;
  }

  /** The HTML of a piece of code; its text is the code, unchanged. */
  public static String of(CodeLanguage language, String code) {
    return language.isPlain() ? escape(code) : new CodeHtml(language).marked(code);
  }

  private String marked(String code) {
    TokenMaker grammar = TokenMakerFactory.getDefaultInstance().getTokenMaker(language.style());
    int state = Token.NULL;
    for (String line : List.of(code.split("\n", -1))) {
      Segment segment = new Segment(line.toCharArray(), 0, line.length());
      for (Token token = grammar.getTokenList(segment, state, 0);
          token != null && token.isPaintable();
          token = token.getNextToken()) {
        append(token);
      }
      state = grammar.getLastTokenTypeOnLine(segment, state);
      space.append('\n');
    }
    space.setLength(space.length() - 1);
    switchTo(Kind.PLAIN);
    return html.append(space).toString();
  }

  private void append(Token token) {
    String text = token.getLexeme();
    if (text.isBlank()) {
      space.append(text);
      return;
    }
    switchTo(kind(token));
    html.append(escape(text));
  }

  /** A variable inside a string stays in the element of the string. */
  private Kind kind(Token token) {
    boolean inside = token.getType() == Token.VARIABLE && open == Kind.STRING && space.isEmpty();
    return inside ? Kind.STRING : Kind.of(token, language);
  }

  /** Space between two of a kind does not end their element. */
  private void switchTo(Kind kind) {
    if (kind == open) {
      html.append(space);
    } else {
      html.append(open.end).append(space).append(kind.start);
      open = kind;
    }
    space.setLength(0);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private enum Kind {
    PLAIN("", ""),
    KEYWORD("<b>", "</b>"),
    COMMENT("<i>", "</i>"),
    STRING("<span class=\"s\">", "</span>"),
    NUMBER("<span class=\"n\">", "</span>"),
    NAME("<span class=\"t\">", "</span>");

    private final String start;
    private final String end;

    Kind(String start, String end) {
      this.start = start;
      this.end = end;
    }

    static Kind of(Token token, CodeLanguage language) {
      return switch (language.name()) {
        case "yaml" -> ofYaml(token);
        case "css" -> ofCss(token);
        case "properties", "ini" ->
            token.getType() == Token.RESERVED_WORD ? NAME : ofType(token.getType());
        default -> ofType(token.getType());
      };
    }

    private static Kind ofType(int type) {
      return switch (type) {
        case Token.COMMENT_EOL,
            Token.COMMENT_MULTILINE,
            Token.COMMENT_DOCUMENTATION,
            Token.COMMENT_KEYWORD,
            Token.COMMENT_MARKUP,
            Token.MARKUP_COMMENT ->
            COMMENT;
        case Token.RESERVED_WORD,
            Token.RESERVED_WORD_2,
            Token.DATA_TYPE,
            Token.LITERAL_BOOLEAN,
            Token.PREPROCESSOR,
            Token.MARKUP_TAG_NAME ->
            KEYWORD;
        case Token.LITERAL_STRING_DOUBLE_QUOTE,
            Token.LITERAL_CHAR,
            Token.LITERAL_BACKQUOTE,
            Token.REGEX,
            Token.ERROR_CHAR,
            Token.ERROR_STRING_DOUBLE,
            Token.MARKUP_TAG_ATTRIBUTE_VALUE ->
            STRING;
        case Token.LITERAL_NUMBER_DECIMAL_INT,
            Token.LITERAL_NUMBER_FLOAT,
            Token.LITERAL_NUMBER_HEXADECIMAL ->
            NUMBER;
        case Token.VARIABLE, Token.ANNOTATION, Token.MARKUP_TAG_ATTRIBUTE -> NAME;
        default -> PLAIN;
      };
    }

    /** The grammar tells selectors from properties by types that elsewhere mean other things. */
    private static Kind ofCss(Token token) {
      return switch (token.getType()) {
        case Token.RESERVED_WORD -> NAME;
        case Token.DATA_TYPE, Token.REGEX -> KEYWORD;
        default -> ofType(token.getType());
      };
    }

    /** The grammar leaves keys, numbers and booleans alike. */
    private static Kind ofYaml(Token token) {
      if (token.getType() != Token.IDENTIFIER) {
        return ofType(token.getType());
      }
      Token next = token.getNextToken();
      if (next != null && next.isPaintable() && next.isSingleChar(Token.OPERATOR, ':')) {
        return NAME;
      }
      String text = token.getLexeme();
      if (text.matches("[-+]?\\d[\\d_.]*")) {
        return NUMBER;
      }
      return text.matches("true|false|null") ? KEYWORD : PLAIN;
    }
  }
}
