package org.mcrledger.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with all that is wrong with it. */
public final class InvalidFile extends RuntimeException {
  /**
   * One thing that is wrong.
   *
   * @param line the line on which it stands, from 1; 0 where the whole file is meant
   * @param column where it stands on the line, from 1; 0 where the whole line is meant
   * @param field path of the field, such as {@code intimacy.criteria[0].under}; empty for the whole
   * @param sentence what is wrong and what would be right
   */
  public record Problem(String file, int line, int column, String field, String sentence) {
    public Problem(String file, int line, String field, String sentence) {
      this(file, line, 0, field, sentence);
    }

    /** What is wrong, led by the field where it is about one. */
    public String said() {
      return field.isEmpty() ? sentence : field + ": " + sentence;
    }

    @Override
    public String toString() {
      String where = line > 0 ? file + ", line " + line : file;
      return field.isEmpty() ? where + ": " + sentence : where + ", " + field + ": " + sentence;
    }
  }

  private final transient List<Problem> problems;

  public InvalidFile(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
