package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.query.rest.ReplayDocument;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.Canonical;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleSets;

/** A saved replay gives the same bytes, whatever is recorded after it, and whoever runs it. */
class SavedReplaysIT {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final MonthEnds MONTHS =
      MonthEnds.of(YearMonth.of(2020, 1), YearMonth.of(2025, 12));

  private final ReadSide side = new ReadSide();
  private final ReplayDocuments writing = new ReplayDocuments(new ReplayDocument());
  private final SavedDocuments documents = new SavedDocuments(side.jdbc());
  private ReplayDesk desk = newDesk();

  private ReplayDesk newDesk() {
    return newDesk(ReplayRoom.ofThisServer());
  }

  private ReplayDesk newDesk(ReplayRoom room) {
    return Labs.desk(
        side.query(),
        side.history(),
        side.clockAt("2026-01-20T02:00:00Z"),
        (day, _) -> ReportRules.shipped(7).official(AsOf.now(day)),
        room,
        2);
  }

  @AfterEach
  void close() {
    desk.close();
    side.close();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "3, true", "4, false", "5, true"})
  void whatever_is_recorded_later_it_gives_the_same_bytes(long seed, boolean overrides) {
    repeated(seed, order(overrides));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void so_it_does_of_schemes(long seed) {
    repeated(seed, ofSchemes());
  }

  private void repeated(long seed, ReplayOrder order) {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(seed, 900);
    append(events, 0, 200);
    done(desk.take("she", order, true)); // the tables are now brought forward
    append(events, 200, 600);
    ReplayRun run = done(desk.take("she", order, true));
    assertThat(run.result().orElseThrow().moving()).isPositive();
    SavedReplay saved = saved(run);
    byte[] document = saves().document(saved);

    append(events, 600, 900);
    for (CustomerId customer : customers(events)) {
      tell(new OwnerAssigned(customer, new StaffId("somebody-new"), DAY));
      tell(new ProfileRevised(customer, moved(), DAY));
    }
    voidAnOldTouch(events.subList(0, 600));
    desk.close();
    desk = newDesk();

    ReplayRun again = done(saves().repeat(saved, "he"));
    assertThat(again.result().orElseThrow().position())
        .isEqualTo(run.result().orElseThrow().position());
    Repetition repetition = saves().repetition(again).orElseThrow();
    assertThat(repetition.differences()).isEmpty();
    assertThat(writing.of(again.requireResult())).isEqualTo(document);
    ReplayRun today = done(desk.take("he", order, true));
    assertThat(writing.of(today.requireResult()))
        .as("what was recorded since makes a difference")
        .isNotEqualTo(document);
  }

  @Test
  void its_texts_stand_for_themselves_and_nothing_of_who_ran_it_is_in_the_document() {
    side.append(RandomLedger.of(6, 500));
    ReplayRun run = done(desk.take("the-account", order(true), true));
    SavedReplay saved = saved(run);
    ReplayBasis basis = saved.event().basis();
    assertThat(RuleSets.load("kept", basis.after().text()).ref().hash())
        .isEqualTo(basis.after().hash());
    String document = new String(saves().document(saved), StandardCharsets.UTF_8);
    assertThat(document).contains("\"form\":1", basis.after().hash(), basis.before().hash());
    assertThat(document).doesNotContain(run.id(), "the-account", "askedAt", "text");
    assertThat(Canonical.hash(saves().document(saved))).isEqualTo(saved.event().document());
  }

  @Test
  void a_forged_or_lost_document_is_noticed_and_made_again() {
    side.append(RandomLedger.of(7, 500));
    SavedReplay saved = saved(done(desk.take("she", order(false), true)));
    byte[] right = saves().document(saved);
    String forged =
        new String(right, StandardCharsets.UTF_8).replaceFirst("\"moved\":\\d+", "\"moved\":0");
    documents.keep(saved.id(), forged.getBytes(StandardCharsets.UTF_8));
    assertRefused(saved, "replay-document-forged");
    assertSame(saved);
    assertThat(saves().document(saved)).isEqualTo(right);
    side.jdbc().sql("delete from view.saved_replay").update();
    assertRefused(saved, "replay-document-gone");
    assertSame(saved);
    assertThat(saves().document(saved)).isEqualTo(right);
  }

  @Test
  void a_replay_saved_with_figures_of_somebody_s_own_is_found_out() {
    side.append(RandomLedger.of(8, 500));
    ReplayRun run = done(desk.take("she", order(false), true));
    byte[] document = writing.of(run.requireResult());
    String other =
        new String(document, StandardCharsets.UTF_8).replaceFirst("\"moved\":\\d+", "\"moved\":0");
    byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
    SavedReplay saved = saved(run, Canonical.hash(bytes));
    documents.keep(saved.id(), bytes);
    Repetition repetition = saves().repetition(done(saves().repeat(saved, "he"))).orElseThrow();
    assertThat(repetition.isSame()).isFalse();
    assertThat(repetition.differences())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.field()).isEqualTo("moved");
              assertThat(each.saved().orElseThrow().asInt()).isZero();
              assertThat(each.found().orElseThrow().asInt()).isPositive();
            });
    side.jdbc().sql("delete from view.saved_replay").update();
    assertThat(saves().repetition(done(saves().repeat(saved, "he"))).orElseThrow().differences())
        .extracting(Repetition.Difference::field)
        .containsExactly("document");
  }

  @Test
  void repeated_where_there_is_too_little_memory_it_says_so_and_stays_what_it_is() {
    side.append(RandomLedger.of(10, 500));
    SavedReplay saved = saved(done(desk.take("she", order(false), true)));
    desk.close();
    desk = newDesk(new ReplayRoom(1_000_000));
    ReplayRun again = saves().repeat(saved, "he");
    over(again);
    assertThat(again.problem().orElseThrow().rule()).isEqualTo("persons-over-too-many-months");
    assertThat(saves().repetition(again)).isEmpty();
    desk.close();
    desk = newDesk();
    assertSame(saved);
  }

  @Test
  void they_are_listed_the_latest_first_with_what_was_voided() {
    side.append(RandomLedger.of(9, 300));
    ReplayRun run = done(desk.take("she", order(false), true));
    List<SavedReplay> all = List.of(saved(run), saved(run), saved(run));
    SavedReplay second = all.get(1);
    long before = side.history().head();
    tell(new Voided(second.event().stream(), Set.of(), second.recorded().id(), "a slip", DAY));
    long head = side.history().head();
    Page<SavedReplay> first = saves().list(new PageRequest("saved", 2, Optional.empty()), head);
    assertThat(first.items())
        .extracting(SavedReplay::id)
        .containsExactly(all.get(2).id(), second.id());
    assertThat(first.items()).extracting(SavedReplay::voided).containsExactly(false, true);
    assertThat(first.next()).isNotNull();
    String last = "" + second.recorded().position();
    Page<SavedReplay> rest =
        saves().list(new PageRequest("saved", 2, Optional.of(List.of(last))), head);
    assertThat(rest.items()).extracting(SavedReplay::id).containsExactly(all.get(0).id());
    assertThat(rest.next()).isNull();
    assertThat(saves().find(second.id().value(), head).voided()).isTrue();
    assertThat(saves().find(second.id().value(), before).voided()).isFalse();
    assertThatThrownBy(() -> saves().find(second.id().value(), second.recorded().position() - 1))
        .isInstanceOf(Refused.class);
  }

  private SavedReplays saves() {
    return new SavedReplays(side.history(), desk, documents, writing, new NamesInText(side.jdbc()));
  }

  private void assertSame(SavedReplay saved) {
    assertThat(saves().repetition(done(saves().repeat(saved, "he"))).orElseThrow())
        .satisfies(each -> assertThat(each.isSame()).isTrue());
  }

  private void assertRefused(SavedReplay saved, String rule) {
    assertThatThrownBy(() -> saves().document(saved)).hasMessageContaining(rule);
  }

  private SavedReplay saved(ReplayRun run) {
    return saved(run, Canonical.hash(writing.of(run.requireResult())));
  }

  /** As the command's event would be, without the way through command-service. */
  private SavedReplay saved(ReplayRun run, String document) {
    ReplayResult result = run.result().orElseThrow();
    ReplayId id = new ReplayId(UUID.randomUUID().toString());
    tell(
        new ReplaySaved(
            id,
            ReplayBases.of(result, writing.form()),
            result.all(),
            result.moving(),
            document,
            "for the committee",
            DAY));
    new SavingReplays(writing, documents).keep(id.value(), run);
    return saves().find(id.value(), side.history().head());
  }

  private static ReplayOrder order(boolean overrides) {
    String shipped = RuleSets.render(RuleSets.shipped(RuleSets.DEFAULT));
    String changed =
        shipped
            .replace("business-lunch: 1", "business-lunch: 3")
            .replace("middleFrom: 0", "middleFrom: -1");
    return new ReplayOrder.OfRuleSets(
        ruleSet(shipped), ruleSet(changed), MONTHS, ReplayOrder.NOW, overrides);
  }

  private static Side<RuleSet> ruleSet(String text) {
    RuleSet rules = RuleSets.load("rules", text);
    return new Side<>(rules, RulesId.ruleSet(rules.ref().key()), rules.ref().hash(), text);
  }

  /** Under which customers move is found by trial: what is drawn by lot has few measures. */
  private static ReplayOrder ofSchemes() {
    return new ReplayOrder.OfSchemes(
        scheme("single-factor"), scheme("pyramid"), MONTHS, ReplayOrder.NOW);
  }

  private static Side<TierScheme> scheme(String key) {
    Version version = RuleBook.shipped().inForce().latest(RulesId.scheme(key)).orElseThrow();
    return new Side<>(RuleBook.scheme(version), version.rules(), version.hash(), version.text());
  }

  private void append(List<Recorded<LedgerEvent>> events, int from, int to) {
    side.append(events.subList(from, to));
  }

  private void tell(LedgerEvent event) {
    Recorded<LedgerEvent> like = RandomLedger.of(1, 1).getFirst();
    long version = side.history().ofStream(event.stream(), Long.MAX_VALUE).size();
    side.append(
        List.of(
            new Recorded<>(
                0, new EventId(UUID.randomUUID()), version, like.recordedAt(), like.by(), event)));
  }

  private static List<CustomerId> customers(List<Recorded<LedgerEvent>> events) {
    return events.stream()
        .filter(each -> each.event() instanceof CustomerRegistered)
        .map(each -> ((CustomerRegistered) each.event()).customer())
        .toList();
  }

  private static CustomerProfile moved() {
    return new CustomerProfile(
        "Moved",
        Optional.empty(),
        Optional.of("telecom"),
        Optional.of("elsewhere"),
        Optional.empty());
  }

  private void voidAnOldTouch(List<Recorded<LedgerEvent>> events) {
    events.stream()
        .filter(each -> each.event() instanceof EngagementHeld)
        .findFirst()
        .ifPresent(
            each ->
                tell(
                    new Voided(
                        each.event().stream(),
                        each.event().customers(),
                        each.id(),
                        "it was a colleague",
                        DAY)));
  }

  private static ReplayRun done(ReplayRun run) {
    assertThat(over(run).state()).isEqualTo(ReplayRun.State.DONE);
    return run;
  }

  static ReplayRun over(ReplayRun run) {
    for (int i = 0; i < 1_200 && !run.isOver(); i++) {
      try {
        Thread.sleep(25);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return run;
  }
}
