package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.query.page.view.AsOfChoice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file for spreadsheets (RFC 4180, UTF-8 with a byte order mark, since Excel guesses
 * wrongly without). A text that a spreadsheet would take for a formula is made a text by an
 * apostrophe: what somebody recorded must not run on the machine of who reads it.
 */
final class CsvFile {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private final StringBuilder text = new StringBuilder("\ufeff");

  CsvFile(List<String> heads) {
    line(List.copyOf(heads));
  }

  /** Adds a line of texts, numbers, and optional ones of either; an empty one is an empty cell. */
  CsvFile line(List<?> cells) {
    text.append(cells.stream().map(CsvFile::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    return switch (value) {
      case Optional<?> some -> some.map(CsvFile::cell).orElse("");
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> quoted(harmless(value.toString()));
    };
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The answer to whoever asked for the file; its name says as of when it is. */
  ResponseEntity<byte[]> answer(String name, AsOfChoice asOf) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name + "-" + asOf.date() + ".csv").build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
