package org.mcrledger.command.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;

/** The error file of an import: line, column, value and the reason in both languages. */
final class ErrorFile {
  private final Writer out;

  ErrorFile(Writer out) {
    this.out = out;
  }

  void write(Consumer<Consumer<Trouble>> troubles) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord("line", "column", "value", "rule", "reason", "原因");
    troubles.accept(
        t ->
            csv.writeRecord(
                List.of(
                    Long.toString(t.line()),
                    t.column(),
                    harmless(t.value()),
                    t.rule(),
                    sentence(t, Language.EN),
                    sentence(t, Language.ZH))));
    csv.flush();
  }

  /** Why the row is listed. */
  static String sentence(Trouble trouble, Language language) {
    Map<String, String> params = new HashMap<>(trouble.params());
    params.putIfAbsent("value", trouble.value());
    return Problems.sentence(trouble.rule(), params, language);
  }

  /**
   * A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text.
   */
  private static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
