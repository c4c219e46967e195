package org.mcrledger.query.rest;

import org.mcrledger.query.answer.Csv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table that a program fetches, as a file. */
final class CsvAnswer {
  private CsvAnswer() {}

  /**
   * @param name of the file, without its ending
   */
  static ResponseEntity<String> of(String name, String csv) {
    ContentDisposition attachment = ContentDisposition.attachment().filename(name + ".csv").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(csv);
  }
}
