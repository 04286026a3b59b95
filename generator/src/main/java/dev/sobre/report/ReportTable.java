package dev.sobre.report;

import java.util.List;

/**
 * A table of the report.
 *
 * @param id of its heading
 * @param heading what it shows
 * @param columns heads of the columns, the first names the rows
 * @param rows cells as shown, the first names the row
 */
public record ReportTable(
    String id, String heading, List<String> columns, List<List<String>> rows) {
  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
