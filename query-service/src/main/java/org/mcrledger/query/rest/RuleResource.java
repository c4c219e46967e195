package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Offices;
import org.mcrledger.query.answer.RuleQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rule sets, and the versions and drafts of schemes: what was in force when, and its text. */
@RestController
public class RuleResource {
  private final RuleQueries rules;
  private final Offices offices;

  public RuleResource(RuleQueries rules, Offices offices) {
    this.rules = rules;
    this.offices = offices;
  }

  @GetMapping("/api/v1/rule-sets")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> ruleSets(AsOf asOf) {
    List<Map<String, Object>> items =
        rules.all(RulesKind.RULE_SET, asOf).stream().map(RuleShape::file).toList();
    return object("items", items, "next", null);
  }

  @GetMapping("/api/v1/rule-sets/{key}")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> ruleSet(AsOf asOf, @PathVariable String key) {
    return RuleShape.file(rules.find(RulesId.ruleSet(key), asOf));
  }

  @GetMapping("/api/v1/rule-sets/{key}/versions/{hash}")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> ruleSet(
      AsOf asOf, @PathVariable String key, @PathVariable String hash) {
    return RuleShape.whole(rules.version(RulesId.ruleSet(key), hash, asOf));
  }

  @GetMapping("/api/v1/rule-sets/{key}/draft")
  @Requires(Right.AUTHOR_RULES)
  public Map<String, Object> draftOfRuleSet(
      AsOf asOf, @PathVariable String key, HttpServletRequest request) {
    return draft(RulesId.ruleSet(key), asOf, request);
  }

  /** Which scheme is official since when, by whom and why; the latest that was said first. */
  @GetMapping("/api/v1/official-schemes")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> official(AsOf asOf) {
    List<Map<String, Object>> items = offices.all(asOf).stream().map(RuleShape::office).toList();
    return object("items", items, "next", null);
  }

  @GetMapping("/api/v1/schemes/{key}/versions")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> scheme(AsOf asOf, @PathVariable String key) {
    return RuleShape.file(rules.find(RulesId.scheme(key), asOf));
  }

  @GetMapping("/api/v1/schemes/{key}/versions/{hash}")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> scheme(
      AsOf asOf, @PathVariable String key, @PathVariable String hash) {
    return RuleShape.whole(rules.version(RulesId.scheme(key), hash, asOf));
  }

  @GetMapping("/api/v1/schemes/{key}/draft")
  @Requires(Right.AUTHOR_RULES)
  public Map<String, Object> draftOfScheme(
      AsOf asOf, @PathVariable String key, HttpServletRequest request) {
    return draft(RulesId.scheme(key), asOf, request);
  }

  private Map<String, Object> draft(RulesId wanted, AsOf asOf, HttpServletRequest request) {
    return RuleShape.draft(rules.draft(wanted, asOf, RequestLanguage.of(request).locale()));
  }
}
