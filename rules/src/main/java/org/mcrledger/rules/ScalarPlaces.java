package org.mcrledger.rules;

import java.util.List;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where the characters of a YAML value stand in the file, however it is written: plain, in quotes,
 * or as a block of lines. Between two characters of the value a file has only blanks, line breaks
 * and marks of escape; so each stands at its next occurrence.
 */
final class ScalarPlaces {
  private final List<String> lines;
  private int line;
  private int column;

  private ScalarPlaces(String file, TokenStreamLocation begin) {
    this.lines = file.lines().toList();
    this.line = begin.getLineNr() - 1;
    this.column = begin.getColumnNr() - 1;
  }

  /** A place in a file, both from 1. */
  record Place(int line, int column) {}

  /**
   * The place of the character at {@code offset} of a value that begins at {@code begin}; that of
   * the value where the file does not hold it as it is.
   */
  static Place of(String file, TokenStreamLocation begin, String value, int offset) {
    ScalarPlaces places = new ScalarPlaces(file, begin);
    Place start = new Place(begin.getLineNr(), begin.getColumnNr());
    if (places.line < 0 || places.line >= places.lines.size()) {
      return start;
    }
    places.skipHeader();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isWhitespace(c) && !places.findNext(c)) {
        return start;
      }
      if (i >= offset) {
        return new Place(places.line + 1, places.column + 1);
      }
      if (!Character.isWhitespace(c)) {
        places.column++;
      }
    }
    return new Place(places.line + 1, places.column + 1);
  }

  /** A block's text begins on the line after its mark. */
  private void skipHeader() {
    String first = lines.get(line);
    if (column < first.length() && (first.charAt(column) == '|' || first.charAt(column) == '>')) {
      line++;
      column = 0;
    }
  }

  private boolean findNext(char c) {
    while (line < lines.size()) {
      int at = lines.get(line).indexOf(c, column);
      if (at >= 0) {
        column = at;
        return true;
      }
      line++;
      column = 0;
    }
    return false;
  }
}
