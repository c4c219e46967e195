package org.mcrledger.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.core.term.Bilingual;

/** The parts of a condition: what it asks, and what it compares that with. */
record ConditionParts(CelAbstractSyntaxTree tree, List<CelExpr> all) {
  private static final Bilingual FIELDS =
      new Bilingual(
          "不能使用字段或映射；只能用变量、值与列表", "uses fields or maps; use variables, values and lists only");

  private static final Set<String> COMPARING = Set.of("_==_", "_!=_", "@in");

  static ConditionParts of(CelAbstractSyntaxTree tree) {
    List<CelExpr> all = new ArrayList<>();
    collect(tree.getExpr(), all);
    return new ConditionParts(tree, all);
  }

  private static void collect(CelExpr part, List<CelExpr> all) {
    all.add(part);
    children(part).forEach(child -> collect(child, all));
  }

  private static Stream<CelExpr> children(CelExpr part) {
    return switch (part.getKind()) {
      case CALL -> Stream.concat(part.call().target().stream(), part.call().args().stream());
      case LIST -> part.list().elements().stream();
      case SELECT -> Stream.of(part.select().operand());
      default -> Stream.empty();
    };
  }

  /** The names of the variables that are asked. */
  Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    all.stream()
        .filter(part -> part.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .forEach(part -> names.add(part.ident().name()));
    return names;
  }

  /** Parts that could fail where they are asked, and texts that a variable never has. */
  List<ConditionIssue> issues(ConditionScope scope) {
    List<ConditionIssue> issues = new ArrayList<>();
    for (CelExpr part : all) {
      switch (part.getKind()) {
        case CALL -> {
          if (COMPARING.contains(part.call().function())) {
            compared(part.call().args(), scope, issues);
          }
        }
        case CONSTANT, IDENT, LIST -> {}
        default -> issues.add(issue(part, FIELDS));
      }
    }
    return issues;
  }

  private void compared(List<CelExpr> sides, ConditionScope scope, List<ConditionIssue> issues) {
    for (CelExpr side : sides) {
      String name = side.getKind() == CelExpr.ExprKind.Kind.IDENT ? side.ident().name() : "";
      ConditionScope.Variable variable = scope.variables().get(name);
      if (variable != null && !variable.values().isEmpty()) {
        sides.stream()
            .flatMap(ConditionParts::texts)
            .filter(text -> !variable.values().contains(text.constant().stringValue()))
            .forEach(text -> issues.add(unknown(name, text, variable.values())));
      }
    }
  }

  private static Stream<CelExpr> texts(CelExpr part) {
    return Stream.concat(Stream.of(part), children(part))
        .filter(each -> each.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
        .filter(each -> each.constant().getKind() == CelConstant.Kind.STRING_VALUE);
  }

  private ConditionIssue unknown(String name, CelExpr text, List<String> values) {
    String said = text.constant().stringValue();
    String known = String.join(", ", values);
    return issue(
        text,
        new Bilingual(
            "“%s”不是 %s 的取值；有：%s".formatted(said, name, known),
            "'%s' is no %s; there are %s".formatted(said, name, known)));
  }

  ConditionIssue issue(CelExpr part, Bilingual sentence) {
    CelSourceLocation at =
        tree.getSource()
            .getOffsetLocation(tree.getSource().getPositionsMap().getOrDefault(part.id(), 0))
            .orElse(CelSourceLocation.of(1, 0));
    return new ConditionIssue(at.getLine(), at.getColumn(), sentence);
  }
}
