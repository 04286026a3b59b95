package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table of HTML as Markdown has them: one row of headers, cells of one line. */
final class HtmlTable {

  private final InlineHtml inline;
  private final HtmlLosses losses;

  HtmlTable(InlineHtml inline, HtmlLosses losses) {
    this.inline = inline;
    this.losses = losses;
  }

  String of(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        cells.add(cell(cell));
        for (int i = 1; i < span(cell); i++) {
          cells.add("");
        }
      }
      rows.add(cells);
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return "";
    }
    if (table.selectFirst("th") == null) {
      losses.add(Kind.MARKUP, table, "a table without headers takes its first row for them");
    }
    if (table.selectFirst("[rowspan], [colspan]") != null) {
      losses.add(Kind.MARKUP, table, "cells that span others stand alone");
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      while (row.size() < columns) {
        row.add("");
      }
      lines.add("| " + String.join(" | ", row) + " |");
      if (lines.size() == 1) {
        lines.add("|" + " --- |".repeat(columns));
      }
    }
    Element caption = table.selectFirst("> caption");
    if (caption != null && !caption.text().isBlank()) {
      lines.add("[" + inline.of(caption.childNodes()).replace("\\\n", " ") + "]");
    }
    return String.join("\n", lines);
  }

  private String cell(Element cell) {
    cell.select("p, div, li").forEach(block -> block.appendText(" "));
    return inline
        .of(cell.childNodes())
        .replace("\\\n", " ")
        .replaceAll("\\s*\n\\s*", " ")
        .replace("|", "\\|");
  }

  private static int span(Element cell) {
    return cell.attr("colspan").matches("[1-9]\\d?") ? Integer.parseInt(cell.attr("colspan")) : 1;
  }
}
