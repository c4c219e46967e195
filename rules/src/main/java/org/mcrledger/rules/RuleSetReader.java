package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.rules.Finding.Severity;
import org.mcrledger.rules.InvalidFile.Problem;
import tools.jackson.databind.JsonNode;

/** Reads a text step by step: its form, then whether it contradicts itself, then what it says. */
record RuleSetReader(Schema schema, LayerKinds layerKinds) {
  /** The shipped rule set has 3,000; that leaves room for one with hundreds of criteria. */
  private static final int CHARACTERS_MAX = 200_000;

  private static final String NO_NAME = "";

  Parsed<RuleSet> read(String text) {
    JsonNode document;
    try {
      document = form(text, Locale.ENGLISH).root();
    } catch (InvalidFile english) {
      return new Parsed<>(Optional.empty(), bilingual(text, english.problems()));
    }
    Findings findings = new Findings();
    new RuleSetChecks(findings, layerKinds, new ConditionChecks(findings, text)).check(document);
    if (findings.hasErrors()) {
      return new Parsed<>(Optional.empty(), findings.inOrder());
    }
    RuleSet rules = RuleSetForm.read(document);
    ReachChecks.check(findings, document, rules);
    return new Parsed<>(Optional.of(rules), findings.inOrder());
  }

  private CheckedFile form(String text, Locale locale) {
    return CheckedFile.read(NO_NAME, text, schema, locale, CHARACTERS_MAX);
  }

  /** What is wrong with the form is found again to be said in the other language. */
  private List<Finding> bilingual(String text, List<Problem> english) {
    List<Problem> chinese = english;
    try {
      form(text, Locale.CHINESE);
    } catch (InvalidFile again) {
      chinese = again.problems();
    }
    Findings findings = new Findings();
    for (int i = 0; i < english.size(); i++) {
      Problem en = english.get(i);
      Problem zh = chinese.size() == english.size() ? chinese.get(i) : en;
      findings.add(
          new Finding(
              Severity.ERROR,
              en.line(),
              en.column(),
              en.field(),
              new Bilingual(zh.sentence(), en.sentence())));
    }
    return findings.inOrder();
  }
}
