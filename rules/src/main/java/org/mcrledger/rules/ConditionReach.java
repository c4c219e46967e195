package org.mcrledger.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mcrledger.core.term.Bilingual;

/**
 * Whether a condition can hold and can fail, by the numbers that its variables can have, each
 * combination of them tried. Nothing else is weighed: what is not sure by them can do both.
 *
 * @param windowMonths what is older does not count, and so is never asked
 */
record ConditionReach(ConditionParts parts, int windowMonths) {
  private static final Bilingual NEVER = new Bilingual("永远不成立", "is never true");
  private static final Bilingual ALWAYS = new Bilingual("恒成立，可以删去", "is always true; leave it out");
  private static final int MONTHS_MAX = 120;
  private static final int DAYS_OF_A_MONTH = 31;

  /** Those that a variable can have. */
  private record Numbers(long least, long most) {
    static Numbers only(long number) {
      return new Numbers(number, number);
    }

    LongStream all() {
      return LongStream.rangeClosed(least, most);
    }
  }

  Optional<ConditionIssue> doubt() {
    CelExpr root = parts.tree().getExpr();
    Chances chances = ofAny(root, numbered(), new HashMap<>());
    if (chances.holds() && chances.fails()) {
      return Optional.empty();
    }
    CelExpr culprit =
        parts.all().stream()
            .filter(part -> compares(part) && !of(part, Map.of()).equals(Chances.BOTH))
            .findFirst()
            .orElse(root);
    return Optional.of(parts.issue(culprit, chances.holds() ? said(ALWAYS) : said(NEVER)));
  }

  private Bilingual said(Bilingual what) {
    List<String> asked = numbered();
    return asked.isEmpty()
        ? what
        : new Bilingual(
            what.zh() + "：" + ranges(asked, "%s 为 %d 至 %d", "，"),
            what.en() + ": " + ranges(asked, "%s is %d to %d", ", "));
  }

  /** The variables asked that are numbers. */
  private List<String> numbered() {
    return parts.variables().stream().filter(name -> range(name).isPresent()).toList();
  }

  @SuppressWarnings("AnnotateFormatMethod") // the same words in two languages
  private String ranges(List<String> asked, String format, String between) {
    return asked.stream()
        .map(
            name -> {
              Numbers numbers = range(name).orElseThrow();
              return format.formatted(name, numbers.least(), numbers.most());
            })
        .collect(Collectors.joining(between));
  }

  private Optional<Numbers> range(String variable) {
    return switch (variable) {
      case "seniority", "ours" -> Optional.of(new Numbers(0, 5));
      case "stance" -> Optional.of(new Numbers(-1, 3));
      case "daysOld" ->
          Optional.of(new Numbers(0, (long) Math.min(windowMonths, MONTHS_MAX) * DAYS_OF_A_MONTH));
      default -> Optional.empty();
    };
  }

  /** What it comes to by any combination of the numbers of those variables. */
  private Chances ofAny(CelExpr part, List<String> variables, Map<String, Numbers> given) {
    if (variables.isEmpty()) {
      return of(part, given);
    }
    String first = variables.getFirst();
    Chances any = new Chances(/* holds= */ false, /* fails= */ false);
    for (long number : toldApart(first)) {
      given.put(first, Numbers.only(number));
      any = any.either(ofAny(part, variables.subList(1, variables.size()), given));
    }
    return any;
  }

  /** Of its numbers those beside which comparisons change, and the ends. */
  private Set<Long> toldApart(String variable) {
    Numbers all = range(variable).orElseThrow();
    Set<Long> apart = new TreeSet<>(List.of(all.least(), all.most()));
    for (CelExpr part : parts.all()) {
      if (compares(part) && variable(part).equals(variable)) {
        numbers(other(part)).stream()
            .flatMap(number -> Stream.of(number - 1, number, number + 1))
            .filter(number -> number >= all.least() && number <= all.most())
            .forEach(apart::add);
      }
    }
    return apart;
  }

  private Chances of(CelExpr part, Map<String, Numbers> given) {
    if (part.getKind() == Kind.CONSTANT) {
      return constant(part.constant());
    }
    if (part.getKind() != Kind.CALL) {
      return Chances.BOTH;
    }
    List<CelExpr> args = part.call().args();
    return switch (part.call().function()) {
      case "_&&_" -> of(args.getFirst(), given).and(of(args.getLast(), given));
      case "_||_" -> of(args.getFirst(), given).or(of(args.getLast(), given));
      case "!_" -> of(args.getFirst(), given).not();
      default -> compares(part) ? compared(part, given) : Chances.BOTH;
    };
  }

  private static Chances constant(CelConstant constant) {
    return constant.getKind() == CelConstant.Kind.BOOLEAN_VALUE
        ? new Chances(constant.booleanValue(), !constant.booleanValue())
        : Chances.BOTH;
  }

  /** A variable that is a number with numbers. */
  private boolean compares(CelExpr part) {
    return part.getKind() == Kind.CALL
        && part.call().args().size() == 2
        && range(variable(part)).isPresent()
        && !numbers(other(part)).isEmpty();
  }

  private static String variable(CelExpr part) {
    return part.call().args().stream()
        .filter(side -> side.getKind() == Kind.IDENT)
        .findFirst()
        .map(side -> side.ident().name())
        .orElse("");
  }

  private static CelExpr other(CelExpr part) {
    List<CelExpr> args = part.call().args();
    return args.getFirst().getKind() == Kind.IDENT ? args.getLast() : args.getFirst();
  }

  private static List<Long> numbers(CelExpr side) {
    List<CelExpr> each = side.getKind() == Kind.LIST ? side.list().elements() : List.of(side);
    boolean known =
        each.stream()
            .allMatch(
                one ->
                    one.getKind() == Kind.CONSTANT
                        && one.constant().getKind() == CelConstant.Kind.INT64_VALUE);
    return known ? each.stream().map(one -> one.constant().int64Value()).toList() : List.of();
  }

  private Chances compared(CelExpr part, Map<String, Numbers> given) {
    List<Long> than = numbers(other(part));
    boolean flipped = part.call().args().getFirst().getKind() != Kind.IDENT;
    long first = than.getFirst();
    LongPredicate holds =
        switch (part.call().function()) {
          case "_==_" -> number -> number == first;
          case "_!=_" -> number -> number != first;
          case "_<_" -> number -> flipped ? first < number : number < first;
          case "_<=_" -> number -> flipped ? first <= number : number <= first;
          case "_>_" -> number -> flipped ? first > number : number > first;
          case "_>=_" -> number -> flipped ? first >= number : number >= first;
          default -> than::contains;
        };
    String asked = variable(part);
    Numbers numbers = given.getOrDefault(asked, range(asked).orElseThrow());
    return new Chances(numbers.all().anyMatch(holds), !numbers.all().allMatch(holds));
  }
}
