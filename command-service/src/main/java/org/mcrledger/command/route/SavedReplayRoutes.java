package org.mcrledger.command.route;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.savedreplay.SavedReplayCommand.Found;
import org.mcrledger.core.savedreplay.SavedReplayCommand.SaveReplay;
import org.mcrledger.core.savedreplay.SavedReplayDecider;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.Right;
import org.mcrledger.rules.RuleText;

/** Replays that somebody saves. Users save a run of the lab, which says all of this for them. */
final class SavedReplayRoutes {
  static final String SAVED = "/saved-replays";

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              SAVED,
              Right.AUTHOR_RULES,
              NewSavedReplay.class,
              ReplaySaved.class,
              SavedReplayRoutes::save));

  private SavedReplayRoutes() {}

  /**
   * @param scored how many persons or customers
   * @param moved how many of them stand elsewhere
   * @param document SHA-256 of the result's canonical form
   */
  record NewSavedReplay(Basis basis, int scored, int moved, String document, String because) {}

  record Basis(
      int form,
      Rules before,
      Rules after,
      YearMonth from,
      YearMonth to,
      long position,
      Optional<Boolean> overrides) {}

  record Rules(RulesKind kind, String key, String hash, String text) {}

  private static SaveReplay save(Request<NewSavedReplay> request) {
    NewSavedReplay body = request.body();
    ReplayBasis basis = basis(body.basis());
    return new SaveReplay(
        request.newId(Optional.empty(), ReplayId::new),
        basis,
        body.scored(),
        body.moved(),
        body.document(),
        body.because(),
        new Found(request.facts().head(), unlike(basis)),
        request.today());
  }

  private static ReplayBasis basis(Basis said) {
    return new ReplayBasis(
        said.form(),
        rules(said.before()),
        rules(said.after()),
        said.from(),
        said.to(),
        said.position(),
        said.overrides().orElse(false));
  }

  private static ReplayBasis.Rules rules(Rules said) {
    return new ReplayBasis.Rules(new RulesId(said.kind(), said.key()), said.hash(), said.text());
  }

  private static Set<String> unlike(ReplayBasis basis) {
    Set<String> unlike = new HashSet<>();
    if (isUnlike(basis.before())) {
      unlike.add("before");
    }
    if (isUnlike(basis.after())) {
      unlike.add("after");
    }
    return unlike;
  }

  /** A text longer than may be is refused and not read. */
  private static boolean isUnlike(ReplayBasis.Rules rules) {
    if (rules.text().length() > SavedReplayDecider.TEXT_MAX) {
      return true;
    }
    RuleText read = RuleText.read(rules.rules(), rules.text(), Locale.ENGLISH);
    return !read.hash().equals(Optional.of(rules.hash()))
        || !read.key().equals(rules.rules().key());
  }
}
