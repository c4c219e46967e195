package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.util.Optional;
import org.mcrledger.core.ruleset.RuleDecider;
import org.mcrledger.core.scoring.RuleSet;
import tools.jackson.databind.JsonNode;

/** Reads a text step by step: its form, then whether it contradicts itself, then what it says. */
record RuleSetReader(Schema schema, LayerKinds layerKinds) {
  private static final String NO_NAME = "";

  Parsed<RuleSet> read(String text) {
    Parsed<CheckedFile> form =
        Parsed.inBothLanguages(
            locale -> CheckedFile.read(NO_NAME, text, schema, locale, RuleDecider.TEXT_MAX));
    if (form.value().isEmpty()) {
      return new Parsed<>(Optional.empty(), form.findings());
    }
    JsonNode document = form.value().get().root();
    Findings findings = new Findings();
    new RuleSetChecks(findings, layerKinds, new ConditionChecks(findings, text)).check(document);
    if (findings.hasErrors()) {
      return new Parsed<>(Optional.empty(), findings.inOrder());
    }
    RuleSet rules = RuleSetForm.read(document);
    ReachChecks.check(findings, document, rules);
    return new Parsed<>(Optional.of(rules), findings.inOrder());
  }
}
