package org.mcrledger.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.mcrledger.core.term.Bilingual;

/**
 * Whether a condition can hold and can fail, by the numbers that its variables can have. Nothing
 * else is weighed: what is not sure by them can do both.
 *
 * @param windowMonths what is older does not count, and so is never asked
 */
record ConditionReach(ConditionParts parts, int windowMonths) {
  private static final Bilingual NEVER = new Bilingual("永远不成立", "is never true");
  private static final Bilingual ALWAYS = new Bilingual("恒成立，可以删去", "is always true; leave it out");
  private static final int MONTHS_MAX = 120;
  private static final int DAYS_OF_A_MONTH = 31;

  /** What a part can come to. */
  private record Chances(boolean holds, boolean fails) {
    static final Chances BOTH = new Chances(true, true);

    Chances not() {
      return new Chances(/* holds= */ fails, /* fails= */ holds);
    }

    Chances and(Chances other) {
      return new Chances(holds && other.holds, fails || other.fails);
    }

    Chances or(Chances other) {
      return not().and(other.not()).not();
    }
  }

  /** Those that a variable can have. */
  private record Numbers(long least, long most) {
    LongStream all() {
      return LongStream.rangeClosed(least, most);
    }
  }

  Optional<ConditionIssue> doubt() {
    CelExpr root = parts.tree().getExpr();
    Chances chances = of(root);
    if (chances.holds() && chances.fails()) {
      return Optional.empty();
    }
    CelExpr culprit =
        parts.all().stream()
            .filter(part -> compares(part) && !of(part).equals(Chances.BOTH))
            .findFirst()
            .orElse(root);
    return Optional.of(parts.issue(culprit, chances.holds() ? said(ALWAYS) : said(NEVER)));
  }

  private Bilingual said(Bilingual what) {
    List<String> asked =
        parts.variables().stream().filter(name -> range(name).isPresent()).toList();
    return asked.isEmpty()
        ? what
        : new Bilingual(
            what.zh() + "：" + ranges(asked, "%s 为 %d 至 %d", "，"),
            what.en() + ": " + ranges(asked, "%s is %d to %d", ", "));
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

  private Chances of(CelExpr part) {
    if (part.getKind() == Kind.CONSTANT) {
      return constant(part.constant());
    }
    if (part.getKind() != Kind.CALL) {
      return Chances.BOTH;
    }
    List<CelExpr> args = part.call().args();
    return switch (part.call().function()) {
      case "_&&_" -> of(args.getFirst()).and(of(args.getLast()));
      case "_||_" -> of(args.getFirst()).or(of(args.getLast()));
      case "!_" -> of(args.getFirst()).not();
      default -> compares(part) ? compared(part) : Chances.BOTH;
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
        && variable(part).isPresent()
        && !numbers(other(part)).isEmpty();
  }

  private Optional<Numbers> variable(CelExpr part) {
    return part.call().args().stream()
        .filter(side -> side.getKind() == Kind.IDENT)
        .findFirst()
        .flatMap(side -> range(side.ident().name()));
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

  private Chances compared(CelExpr part) {
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
    Numbers numbers = variable(part).orElseThrow();
    return new Chances(numbers.all().anyMatch(holds), !numbers.all().allMatch(holds));
  }
}
