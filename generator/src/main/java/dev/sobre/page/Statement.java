package dev.sobre.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What a publisher says of the website, as text without looks: the theme gives it a page.
 *
 * @param path of the page from the root of its language
 * @param title the heading
 * @param lead what the page says, in short
 * @param sections in order
 */
public record Statement(String path, String title, String lead, List<Section> sections) {

  public Statement {
    sections = List.copyOf(sections);
  }

  /** A heading and what stands below it. */
  public record Section(String heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A paragraph, a list or a table.
   *
   * @param kind {@code text}, {@code list} or {@code table}
   * @param head headers of the columns of a table
   * @param rows of cells as HTML; a paragraph has one, a list one cell a row
   */
  public record Block(String kind, List<String> head, List<List<String>> rows) {
    public Block {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A link to a statement.
   *
   * @param path from the root of its language
   * @param title as printed
   */
  public record Link(String path, String title) {}

  /** Collects the sections of a statement. */
  public static final class Builder {

    private final List<Section> sections = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();

    public Builder section(String heading) {
      blocks = new ArrayList<>();
      sections.add(new Section(heading, List.of()));
      return this;
    }

    public Builder text(String html) {
      return add(new Block("text", List.of(), List.of(List.of(html))));
    }

    /** A list; nothing without items. */
    public Builder list(List<String> items) {
      return items.isEmpty()
          ? this
          : add(new Block("list", List.of(), items.stream().map(List::of).toList()));
    }

    public Builder table(List<String> head, List<List<String>> rows) {
      return add(new Block("table", head, rows));
    }

    private Builder add(Block block) {
      blocks.add(block);
      int last = sections.size() - 1;
      sections.set(last, new Section(sections.get(last).heading(), blocks));
      return this;
    }

    public Statement build(String path, String title, String lead) {
      return new Statement(path, title, lead, sections);
    }
  }

  /** Text as HTML. */
  public static String escape(String text) {
    return Html.escape(text);
  }

  /** An address that a reader can follow, as HTML. */
  public static String link(String url, String text) {
    return "<a href=\"" + Html.escape(url) + "\">" + Html.escape(text) + "</a>";
  }
}
