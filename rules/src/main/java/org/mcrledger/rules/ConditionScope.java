package org.mcrledger.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mcrledger.core.scoring.FactView;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Need;

/** What a condition can ask, by the facts that it is asked of. */
enum ConditionScope {
  TOUCHES(List.of("kind", "seniority", "ours", "invited")),
  INVITATIONS(List.of("kind", "seniority", "answer", "invited")),
  SERVICES(List.of("need")),
  STANCES(List.of("stance", "importance", "competitorFavoured"));

  /**
   * A variable.
   *
   * @param values the texts that it can have, where they are known
   */
  record Variable(CelType type, List<String> values, Function<FactView, Object> of) {}

  @SuppressWarnings("ImmutableEnumChecker") // never written to once it is made
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  ConditionScope(List<String> own) {
    own.forEach(name -> variables.put(name, variable(name)));
    List.of("daysOld", "industry", "hospitality")
        .forEach(name -> variables.put(name, variable(name)));
  }

  /** By their names. */
  Map<String, Variable> variables() {
    return variables;
  }

  static ConditionScope ofCriterion(String kind) {
    return switch (kind) {
      case "invitations" -> INVITATIONS;
      case "needs-served" -> SERVICES;
      default -> TOUCHES;
    };
  }

  private static Variable variable(String name) {
    return switch (name) {
      case "kind" -> choice(EngagementKind.class, FactView::kind);
      case "seniority" -> number(view -> (long) view.seniority());
      case "ours" -> number(view -> (long) view.ours());
      case "invited" -> flag(FactView::invited);
      case "answer" -> choice(InvitationAnswer.class, FactView::answer);
      case "need" -> choice(Need.class, FactView::need);
      case "stance" -> number(view -> (long) view.stance());
      case "importance" -> choice(Importance.class, FactView::importance);
      case "competitorFavoured" -> flag(FactView::competitorFavoured);
      case "daysOld" -> number(view -> (long) view.daysOld());
      case "hospitality" -> choice(HospitalityRule.class, FactView::hospitality);
      default -> new Variable(SimpleType.STRING, List.of(), FactView::industry);
    };
  }

  private static <E extends Enum<E> & Keyed> Variable choice(
      Class<E> type, Function<FactView, Object> of) {
    List<String> keys = Arrays.stream(type.getEnumConstants()).map(Keyed::key).toList();
    return new Variable(SimpleType.STRING, keys, of);
  }

  private static Variable number(Function<FactView, Object> of) {
    return new Variable(SimpleType.INT, List.of(), of);
  }

  private static Variable flag(Function<FactView, Object> of) {
    return new Variable(SimpleType.BOOL, List.of(), of);
  }
}
