package org.mcrledger.kit.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, in the terms of RFC 9457: the rule that stands against it, the field
 * it concerns and what the rule speaks of. The sentence is made from the bundles when it is
 * answered.
 *
 * @param rule kebab-case key of the sentence
 * @param status the HTTP status
 * @param field where in the body or among the parameters, such as {@code participants[0].contact}
 * @param params the values of the sentence's placeholders
 * @param flaws all that was found, where several things were wrong at once; empty otherwise
 * @param id what a person can quote to those who run the service, where a log tells more
 */
public record Problem(
    String rule,
    int status,
    Optional<String> field,
    Map<String, String> params,
    List<Flaw> flaws,
    Optional<String> id) {

  /** One of several things wrong with a body. */
  public record Flaw(String rule, Optional<String> field, Map<String, String> params) {
    public Flaw {
      params = Map.copyOf(params);
    }
  }

  public Problem {
    params = Map.copyOf(params);
    flaws = List.copyOf(flaws);
  }

  public static Problem of(String rule, int status) {
    return new Problem(rule, status, Optional.empty(), Map.of(), List.of(), Optional.empty());
  }

  /** What the domain refused: well-formed, but against a rule. */
  public static Problem refused(String rule, @Nullable String field, Map<String, String> params) {
    return new Problem(rule, 422, Optional.ofNullable(field), params, List.of(), Optional.empty());
  }

  /** The first flaw stands for all of them; all are listed. */
  public static Problem of(List<Flaw> flaws, int status) {
    Flaw first = flaws.getFirst();
    return new Problem(
        first.rule(), status, first.field(), first.params(), flaws, Optional.empty());
  }

  public Problem at(String where) {
    return new Problem(rule, status, Optional.of(where), params, flaws, id);
  }

  public Problem with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(params);
    more.put(name, String.valueOf(value));
    return new Problem(rule, status, field, more, flaws, id);
  }

  public Problem quoting(String quotable) {
    return new Problem(rule, status, field, params, flaws, Optional.of(quotable));
  }

  public Refused asException() {
    return new Refused(this);
  }
}
