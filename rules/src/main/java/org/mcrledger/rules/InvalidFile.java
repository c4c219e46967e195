package org.mcrledger.rules;

import java.util.List;
import java.util.Locale;
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

    /** The same, led by its place in the text: as part of a sentence in English or Chinese. */
    public String told(Locale locale) {
      if (line == 0) {
        return said();
      }
      boolean chinese = locale.getLanguage().equals("zh");
      String format =
          column == 0
              ? CheckedFile.say(locale, "line %d", "第 %d 行")
              : CheckedFile.say(locale, "line %d, column %d", "第 %d 行第 %d 列");
      String where = format.formatted(line, column);
      String about = field.isEmpty() ? "" : (chinese ? "，" : ", ") + field;
      return where + about + (chinese ? "：" : ": ") + sentence;
    }

    @Override
    public String toString() {
      String about = line > 0 || !field.isEmpty() ? ", " : ": ";
      return file.isEmpty() ? told(Locale.ENGLISH) : file + about + told(Locale.ENGLISH);
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
