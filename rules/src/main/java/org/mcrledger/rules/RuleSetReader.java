package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.util.Optional;
import org.mcrledger.core.ruleset.RuleDecider;
import org.mcrledger.core.scoring.RuleSet;

/** Reads a text step by step: its form, then whether it contradicts itself, then what it says. */
record RuleSetReader(Schema schema, LayerKinds layerKinds) {
  Parsed<RuleSet> read(String text) {
    Parsed<CheckedForm> read = CheckedForm.read(text, schema, RuleDecider.TEXT_MAX);
    if (read.value().isEmpty()) {
      return new Parsed<>(Optional.empty(), read.findings());
    }
    CheckedForm form = read.value().get();
    Findings findings = new Findings(form.wrong());
    new RuleSetChecks(findings, layerKinds, new ConditionChecks(findings, text), form).check();
    if (findings.hasErrors()) {
      return new Parsed<>(Optional.empty(), findings.inOrder());
    }
    RuleSet rules = RuleSetForm.read(form.root());
    ReachChecks.check(findings, form.root(), rules);
    return new Parsed<>(Optional.of(rules), findings.inOrder());
  }
}
