package org.mcrledger.rules;

import dev.cel.common.CelIssue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mcrledger.core.term.Bilingual;

/**
 * Something wrong with a condition.
 *
 * @param line of the condition's text, from 1
 * @param column on that line, from 0
 */
record ConditionIssue(int line, int column, Bilingual sentence) {
  private static final Pattern UNDECLARED =
      Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
  private static final Pattern NO_OVERLOAD =
      Pattern.compile(
          "found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
  private static final Pattern NO_BOOLEAN =
      Pattern.compile("expected type 'bool' but found '([^']*)'.*", Pattern.DOTALL);
  private static final Pattern TOO_LONG =
      Pattern.compile(".*(exceeds|exceeded|limit|depth|too large).*", Pattern.DOTALL);

  static ConditionIssue of(CelIssue issue, ConditionScope scope) {
    return new ConditionIssue(
        Math.max(1, issue.getSourceLocation().getLine()),
        Math.max(0, issue.getSourceLocation().getColumn()),
        sentence(issue.getMessage(), scope));
  }

  private static Bilingual sentence(String message, ConditionScope scope) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      String known = String.join(", ", scope.variables().keySet());
      return said(
          "'%s' is not known here; there are %s, and startsWith, endsWith, contains of texts",
          "“%s”在此处未知；可用：%s，以及文本的 startsWith、endsWith、contains", undeclared.group(1), known);
    }
    Matcher overload = NO_OVERLOAD.matcher(message);
    if (overload.matches()) {
      return said(
          "'%s' does not take %s; compare texts in quotes with texts, whole numbers with numbers",
          "“%s”不适用于 %s；文本（加引号）与文本比较，整数与整数比较",
          overload.group(1).replace("_", "").replace("@", ""),
          overload.group(2));
    }
    Matcher noBoolean = NO_BOOLEAN.matcher(message);
    if (noBoolean.matches()) {
      return said(
          "must be true or false, such as seniority >= 4; this is of type %s",
          "结果须为真或假，例如 seniority >= 4；此处类型为 %s", noBoolean.group(1));
    }
    String first = message.lines().findFirst().orElse(message);
    return TOO_LONG.matcher(message).matches()
        ? said("is too long or nested too deep: %s", "过长或嵌套过深：%s", first)
        : said("cannot be read: %s", "无法读取：%s", first);
  }

  @SuppressWarnings("AnnotateFormatMethod") // two formats share their words
  private static Bilingual said(String english, String chinese, Object... words) {
    return new Bilingual(chinese.formatted(words), english.formatted(words));
  }
}
