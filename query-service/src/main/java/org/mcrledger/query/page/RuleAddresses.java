package org.mcrledger.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.page.lab.LabRules;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Query;

/** Where rules are shown and sent. */
public final class RuleAddresses {
  static final String LIST = "/rules";
  static final String ONE = "/rules/{kind}/{key}";

  private RuleAddresses() {}

  /** The rules that an address speaks of; of another kind there is nothing. */
  static RulesId rules(String kind, String key) {
    return Keyed.find(RulesKind.class, kind)
        .filter(_ -> !key.isBlank())
        .map(found -> new RulesId(found, key))
        .orElseThrow(() -> Problem.of("unknown-rules", 404).with("rules", key).asException());
  }

  public static String page(RulesId rules, Links links) {
    return links.form(ONE, rules.kind().key(), rules.key());
  }

  /** Where the rules are tried: a version of them, or else the draft. */
  public static String lab(RulesId rules, Optional<String> hash) {
    String choice =
        hash.map(text -> LabRules.choice(rules, text)).orElseGet(() -> LabRules.draftChoice(rules));
    return new Query("/lab", Map.of("rules", List.of(choice))).href();
  }

  /** Where commands on the rules go, below {@code /api/v1}. */
  public static String command(RulesId rules, String what, Links links) {
    String collection =
        switch (rules.kind()) {
          case RULE_SET -> "/rule-sets/{id}/";
          case TIER_SCHEME -> "/schemes/{id}/";
        };
    return links.form(collection + what, rules.key());
  }
}
