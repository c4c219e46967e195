package org.mcrledger.query.page.lab;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayRun;

/**
 * Asks for replays in the name of an open page: what the same page asked for before and has not got
 * yet is cancelled, since nobody waits for it any more.
 */
final class LabDesk {
  /** A person waits so long without a bar of progress. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int HASH_SHOWN = 8;

  private static final Duration PAUSE = Duration.ofMillis(5);

  /** Pages and runs whose last choice is remembered. */
  private static final int REMEMBERED = 200;

  private final ReplayDesk desk;
  private final Map<String, String> lastOfPage = remembering();
  private final Map<String, LabChoice> choices = remembering();

  LabDesk(ReplayDesk desk) {
    this.desk = desk;
  }

  /**
   * Begins a run and waits a moment for its end.
   *
   * @param page names the open page; empty where it has no name
   * @param judged lays the run beside people and what came; who turns a slider waits for who moves
   */
  ReplayRun ask(String account, String page, LabChoice choice, ReplayOrder order, boolean judged) {
    return awaited(begin(account, page, choice, order, judged));
  }

  /** The run, once it is over or somebody has waited for it long enough. */
  ReplayRun awaited(ReplayRun run) {
    long looks = PATIENCE.dividedBy(PAUSE);
    for (long i = 0; i < looks && !run.isOver(); i++) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return run;
      }
    }
    return run;
  }

  private synchronized ReplayRun begin(
      String account, String page, LabChoice choice, ReplayOrder order, boolean judged) {
    Optional.ofNullable(lastOfPage.get(account + " " + page))
        .flatMap(desk::find)
        .filter(run -> !run.isOver())
        .ifPresent(desk::drop);
    ReplayRun run = desk.take(account, order, judged);
    lastOfPage.put(account + " " + page, run.id());
    choices.put(run.id(), choice);
    return run;
  }

  /** The latest first. */
  List<ReplayRun> runs() {
    return desk.runs();
  }

  Optional<ReplayRun> find(String id) {
    return desk.find(id);
  }

  /** Refused where there is none such. */
  ReplayRun require(String id) {
    return desk.require(id);
  }

  /** Where the page has the run together with what was chosen for it, if it was asked for there. */
  synchronized String href(ReplayRun run) {
    return Optional.ofNullable(choices.get(run.id()))
        .map(choice -> choice.href(Optional.of(run.id())))
        .orElse(LabChoice.PATH + "?run=" + run.id());
  }

  /** What was chosen for the run; the usual where it was not asked for on the page. */
  synchronized LabChoice choice(ReplayRun run) {
    return choices.getOrDefault(run.id(), LabChoice.usual());
  }

  void cancel(ReplayRun run) {
    desk.drop(run);
  }

  /** Rules by their key; two versions of one key are told apart by their hashes. */
  static String named(ReplayOrder.Side<?> side, ReplayOrder of) {
    String key = side.id().key();
    boolean oneKey = of.before().id().equals(of.after().id());
    return oneKey ? key + "@" + side.hash().substring(0, HASH_SHOWN) : key;
  }

  private static <V> Map<String, V> remembering() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
