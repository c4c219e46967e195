package org.mcrledger.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.answer.SchemeFile;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;

/** Which scheme a page looks through: one of those there are, in force on the day or not. */
final class SchemeChoice {
  private final List<SchemeFile> known;
  private final LocalDate day;

  /**
   * @param known a mere draft is nothing that could be looked through
   */
  SchemeChoice(List<SchemeFile> known, LocalDate day) {
    this.known = known.stream().filter(file -> file.scheme().isPresent()).toList();
    this.day = day;
  }

  /** The one that the address names, else the official one. */
  SchemeFile asked(Query query) {
    Optional<String> key = query.get("scheme");
    return known.stream()
        .filter(file -> key.filter(file.key()::equals).isPresent())
        .findFirst()
        .orElseGet(() -> known.stream().filter(SchemeFile::official).findFirst().orElseThrow());
  }

  /** All, those not in force on the day with a word on it. */
  List<Choice> choices(Wording w) {
    return known.stream().map(file -> new Choice(file.key(), label(file, w))).toList();
  }

  private static String label(SchemeFile file, Wording w) {
    return file.isInForce() ? name(file, w) : w.say("scheme.not-in-force.short", name(file, w));
  }

  private static String name(SchemeFile file, Wording w) {
    Bilingual name = file.scheme().map(TierScheme::name).orElseThrow();
    return w.first(Tiers.names(name));
  }

  /** Of one that is not in force on the day, since when it will be where that is planned. */
  Optional<String> notInForce(SchemeFile file, Wording w) {
    if (file.isInForce()) {
      return Optional.empty();
    }
    return Optional.of(
        file.file()
            .begins()
            .map(from -> w.say("scheme.not-in-force.yet", name(file, w), w.date(day), w.date(from)))
            .orElseGet(() -> w.say("scheme.not-in-force", name(file, w), w.date(day))));
  }
}
