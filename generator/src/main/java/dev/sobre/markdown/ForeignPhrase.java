package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {{en:words}}}: words in another language than the text around them. */
public final class ForeignPhrase extends Node {

  private final BasedSequence language;
  private final BasedSequence words;

  ForeignPhrase(BasedSequence chars, BasedSequence language, BasedSequence words) {
    super(chars);
    this.language = language;
    this.words = words;
  }

  /** The language code as written, with its offsets. */
  public BasedSequence language() {
    return language;
  }

  /** The text to print. */
  public String words() {
    return words.toString();
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {language, words};
  }
}
