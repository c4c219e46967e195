package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.Wording;

/** Tiers as their schemes name and order them. */
public final class Tiers {
  private final ReportRules rules;
  private final BusinessClock clock;

  Tiers(ReportRules rules, BusinessClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The scheme that is official today. */
  TierScheme official() {
    return rules.lastSeen().official(clock.today());
  }

  /** The scheme that is official on the day asked about, as far as was known. */
  TierScheme official(AsOf asOf) {
    return rules.official(asOf);
  }

  /** As people decide by it today; the last version where it is not in force. */
  Optional<TierScheme> find(SchemeKey scheme) {
    return rules.lastSeen().scheme(scheme, clock.today());
  }

  /** What was decided, in the words of the scheme under which it was. */
  TierMark mark(Optional<TierStep> decided) {
    return decided.map(step -> mark(step.scheme(), step.tier())).orElse(TierMark.NONE);
  }

  TierMark mark(SchemeKey scheme, Optional<TierKey> tier) {
    return tier.map(key -> mark(scheme, key)).orElse(TierMark.NONE);
  }

  TierMark mark(SchemeKey scheme, TierKey tier) {
    return mark(rules.lastSeen().scheme(scheme).map(TierScheme::tiers).orElse(List.of()), tier);
  }

  /** A tier as this version of the scheme names it. */
  TierMark mark(TierScheme scheme, TierKey tier) {
    return mark(scheme.tiers(), tier);
  }

  /** A tier of a scheme that is no longer there keeps its key and stands lowest. */
  private static TierMark mark(List<TierScheme.Tier> tiers, TierKey tier) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).key().equals(tier)) {
        return new TierMark(tier.value(), i + 1, names(tiers.get(i).name()));
      }
    }
    return new TierMark(tier.value(), tiers.size() + 1, Names.of(tier.value()));
  }

  /** The tiers of a scheme. */
  List<Choice> choices(Wording w, TierScheme scheme) {
    List<Choice> choices = new ArrayList<>();
    for (TierScheme.Tier tier : scheme.tiers()) {
      choices.add(new Choice(tier.key().value(), tier.key() + " " + w.first(names(tier.name()))));
    }
    return choices;
  }

  public static Names names(Bilingual text) {
    return new Names(text.en(), Optional.of(text.zh()));
  }
}
