package org.mcrledger.query.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.page.view.AsOfChoice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file to keep. */
public final class CsvFile {
  private final Csv csv;

  public CsvFile(List<String> heads) {
    this.csv = new Csv(heads);
  }

  /** A table that is made already. */
  CsvFile(Csv csv) {
    this.csv = csv;
  }

  /** Adds a line, as {@link Csv#line} does. */
  public CsvFile line(List<?> cells) {
    csv.line(cells);
    return this;
  }

  /** The answer to whoever asked for the file; its name says as of when it is. */
  public ResponseEntity<byte[]> answer(String name, AsOfChoice asOf) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name + "-" + asOf.date() + ".csv").build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }
}
