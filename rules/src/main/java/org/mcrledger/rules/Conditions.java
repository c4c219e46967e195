package org.mcrledger.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.scoring.Condition;
import org.mcrledger.core.scoring.FactTest;
import org.mcrledger.core.scoring.FactView;
import org.mcrledger.rules.ConditionScope.Variable;

/**
 * Conditions written in CEL, the Common Expression Language. Of the language stands what compares
 * and combines: no macro, hence no loop; no arithmetic, hence no overflow; no function that reaches
 * beyond the variables. What passes the checker cannot fail, and takes no more steps than it has
 * parts, which are limited.
 */
final class Conditions {
  static final int CHARACTERS_MAX = 500;
  private static final int PARTS_MAX = 150;
  private static final int DEPTH_MAX = 30;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(CHARACTERS_MAX)
          .maxParseExpressionNodeCount(PARTS_MAX)
          .maxParseRecursionDepth(DEPTH_MAX)
          .maxParseErrorRecoveryLimit(5)
          .enableComprehension(false)
          .build();

  private static final CelStandardDeclarations FUNCTIONS =
      CelStandardDeclarations.newBuilder()
          .includeFunctions(
              Set.of(
                  StandardFunction.LOGICAL_AND,
                  StandardFunction.LOGICAL_OR,
                  StandardFunction.LOGICAL_NOT,
                  StandardFunction.CONDITIONAL,
                  StandardFunction.EQUALS,
                  StandardFunction.NOT_EQUALS,
                  StandardFunction.LESS,
                  StandardFunction.LESS_EQUALS,
                  StandardFunction.GREATER,
                  StandardFunction.GREATER_EQUALS,
                  StandardFunction.IN,
                  StandardFunction.STARTS_WITH,
                  StandardFunction.ENDS_WITH,
                  StandardFunction.CONTAINS))
          .build();

  private static final Map<ConditionScope, CelCompiler> COMPILERS =
      new EnumMap<>(ConditionScope.class);

  static {
    for (ConditionScope scope : ConditionScope.values()) {
      COMPILERS.put(scope, compiler(scope));
    }
  }

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

  private Conditions() {}

  private static CelCompiler compiler(ConditionScope scope) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(FUNCTIONS)
            .setResultType(SimpleType.BOOL);
    scope.variables().forEach((name, variable) -> builder.addVar(name, variable.type()));
    return builder.build();
  }

  /** What is wrong with a condition; nothing where it can be used. */
  static List<ConditionIssue> issues(ConditionScope scope, String text) {
    CelCompiler compiler = Objects.requireNonNull(COMPILERS.get(scope));
    CelValidationResult parsed = compiler.parse(text);
    CelValidationResult checked = parsed.hasError() ? parsed : check(compiler, parsed);
    if (checked.hasError()) {
      return checked.getErrors().stream().map(issue -> ConditionIssue.of(issue, scope)).toList();
    }
    return ConditionParts.of(tree(checked)).issues(scope);
  }

  /** That a condition without issues holds never, or always, by the ranges of what it asks. */
  static Optional<ConditionIssue> doubt(ConditionScope scope, String text, int windowMonths) {
    CelCompiler compiler = Objects.requireNonNull(COMPILERS.get(scope));
    CelAbstractSyntaxTree tree = tree(check(compiler, compiler.parse(text)));
    return new ConditionReach(ConditionParts.of(tree), windowMonths).doubt();
  }

  /** The condition, of a text without issues. */
  static Condition compile(ConditionScope scope, String text) {
    CelCompiler compiler = Objects.requireNonNull(COMPILERS.get(scope));
    CelAbstractSyntaxTree tree = tree(check(compiler, compiler.parse(text)));
    List<String> asked = new ArrayList<>(ConditionParts.of(tree).variables());
    return new Condition(text, asked.contains("daysOld"), test(scope, asked, tree));
  }

  private static FactTest test(
      ConditionScope scope, List<String> asked, CelAbstractSyntaxTree tree) {
    CelRuntime.Program program = program(tree);
    return fact -> {
      try {
        return (Boolean) program.eval(values(scope, asked, fact));
      } catch (CelEvaluationException e) {
        throw new IllegalStateException("what was checked cannot fail", e);
      }
    };
  }

  private static Map<String, Object> values(
      ConditionScope scope, List<String> asked, FactView fact) {
    Map<String, Object> values = new HashMap<>();
    for (String name : asked) {
      Variable variable = scope.variables().get(name);
      if (variable != null) {
        values.put(name, variable.of().apply(fact));
      }
    }
    return values;
  }

  private static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
    try {
      return RUNTIME.createProgram(tree);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("what was checked can be run", e);
    }
  }

  private static CelValidationResult check(CelCompiler compiler, CelValidationResult parsed) {
    return compiler.check(tree(parsed));
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("a condition with issues is not compiled", e);
    }
  }
}
