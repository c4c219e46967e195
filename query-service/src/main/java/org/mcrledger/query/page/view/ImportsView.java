package org.mcrledger.query.page.view;

import java.util.List;

/**
 * The page of imports: a file to be tried out, and what was imported before.
 *
 * @param mappings those that ship
 * @param chosen key of the mapping that was chosen before something was refused
 * @param refusal why the file was not taken, a line each; empty if nothing was refused
 * @param bytesMax the largest file that is taken
 */
public record ImportsView(
    List<Shipped> mappings,
    String chosen,
    List<String> refusal,
    List<ImportLine> lines,
    Paging paging,
    long bytesMax) {
  /** The key under which a mapping of one's own is chosen. */
  public static final String OWN = "own";

  /** A mapping that ships, with the columns that it reads. */
  public record Shipped(String key, String title, List<String> columns) {
    public Shipped {
      columns = List.copyOf(columns);
    }
  }

  public ImportsView {
    mappings = List.copyOf(mappings);
    refusal = List.copyOf(refusal);
    lines = List.copyOf(lines);
  }
}
