package org.mcrledger.command.importing.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.kit.problem.Problem;

/**
 * A CSV file after RFC 4180 in UTF-8, with or without BOM, read row by row and never held as a
 * whole.
 */
public final class CsvFile implements Iterator<Row>, AutoCloseable {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Map<String, Integer> columns;

  /** Opens it and checks that it has the columns that the mapping reads. */
  public CsvFile(InputStream content, Mapping mapping) {
    reader =
        CsvReader.builder()
            .fieldSeparator(mapping.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text(content));
    records = reader.iterator();
    List<String> header = hasNext() ? records.next().getFields() : List.of();
    columns = places(header);
    requireColumns(mapping, header);
  }

  /** Bytes that are no UTF-8 are refused: what they once said would be lost for ever. */
  private static Reader text(InputStream content) {
    BufferedInputStream bytes = new BufferedInputStream(content, 1 << 16);
    try {
      bytes.mark(BOM.length);
      if (!java.util.Arrays.equals(bytes.readNBytes(BOM.length), BOM)) {
        bytes.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new HashMap<>();
    for (String name : header) {
      if (places.putIfAbsent(folded(name), places.size()) != null) {
        throw Problem.of("file-has-a-column-twice", 422).with("column", name).asException();
      }
    }
    return Map.copyOf(places);
  }

  private void requireColumns(Mapping mapping, List<String> header) {
    TreeSet<String> missing = new TreeSet<>(mapping.columns());
    missing.removeAll(columns.keySet());
    if (!missing.isEmpty()) {
      throw Problem.of("file-lacks-columns", 422)
          .with("missing", String.join(", ", missing))
          .with("found", String.join(", ", header))
          .asException();
    }
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw Problem.of("file-is-no-csv", 422)
          .with("reason", String.valueOf(e.getMessage()))
          .asException();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Problem.of("file-is-no-utf-8", 422).asException();
      }
      throw e;
    }
  }

  @Override
  public Row next() {
    CsvRecord read = records.next();
    return new Row(read.getStartingLineNumber(), columns, read.getFields());
  }

  /** The number of rows, found by reading through; also the check that all of it can be read. */
  public long count() {
    long rows = 0;
    while (hasNext()) {
      records.next();
      rows++;
    }
    return rows;
  }

  /**
   * Every run of Unicode white space, line breaks included, is one blank; none stands at the ends.
   */
  public static String folded(String text) {
    return plain(text) ? text : WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Most cells need no folding: no white space but single blanks inside. */
  private static boolean plain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
