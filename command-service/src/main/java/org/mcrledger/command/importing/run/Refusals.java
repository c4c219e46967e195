package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.command.importing.row.BadRow.Trouble;

/**
 * The rows that an import refuses. Of the rows of one key all are refused or none: were the good
 * ones recorded, the fact would be there, and the corrected file could not add what is missing.
 */
final class Refusals {
  /** Keys remembered: a file with more bad facts than this is not imported but repaired. */
  private static final int KEYS_MAX = 100_000;

  private final String keyColumn;
  private final Map<String, Long> lines;
  private List<Trouble> refused = new ArrayList<>();

  /**
   * @param keyColumn the column that holds the key
   * @param before keys that an earlier run of this import refused, each with the line at fault
   */
  Refusals(String keyColumn, Map<String, Long> before) {
    this.keyColumn = keyColumn;
    this.lines = new HashMap<>(before);
  }

  /** Refuses all rows of a group. */
  void refuse(Optional<String> key, List<Long> rows, List<Trouble> bad) {
    long fault = bad.getFirst().line();
    key.filter(_ -> lines.size() < KEYS_MAX).ifPresent(k -> lines.putIfAbsent(k, fault));
    bad.forEach(trouble -> refused.add(ofGroup(trouble, key)));
    Set<Long> named = bad.stream().map(Trouble::line).collect(Collectors.toSet());
    rows.stream()
        .filter(line -> !named.contains(line))
        .map(line -> beside(line, fault, key.orElse("")))
        .forEach(trouble -> refused.add(ofGroup(trouble, key)));
  }

  /** Refuses rows whose key was refused before; false where that is not so. */
  boolean refuseAgain(Optional<String> key, List<Long> rows) {
    Optional<Long> fault = key.map(lines::get);
    fault.ifPresent(
        line -> rows.forEach(row -> refused.add(ofGroup(beside(row, line, key.get()), key))));
    return fault.isPresent();
  }

  private Trouble beside(long line, long fault, String key) {
    return new Trouble(
        line, keyColumn, key, ImportLines.BESIDE_A_REFUSED, Map.of("first", Long.toString(fault)));
  }

  /** Kept with the row, so that a run that goes on after a crash knows the key too. */
  private static Trouble ofGroup(Trouble trouble, Optional<String> key) {
    return key.map(k -> trouble.with(ImportLines.KEY, k)).orElse(trouble);
  }

  int size() {
    return refused.size();
  }

  /** Counts those refused since the last time, and hands them over in the order of the file. */
  List<Trouble> settle(Tally tally) {
    List<Trouble> settled = refused;
    refused = new ArrayList<>();
    tally.add(Tally.Count.REFUSED, settled.size());
    settled.sort(Comparator.comparingLong(Trouble::line));
    return settled;
  }
}
