package org.mcrledger.standalone.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.standalone.demo.DemoHistory.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enters the demo's past through the commands, day by day under a clock that is moved along, and
 * closes each month on its last evening, as the running product would have.
 */
final class DemoLoader {
  private static final LocalTime ENTERED_AT = LocalTime.of(18, 0);
  private static final ObjectMapper JSON = JsonMapper.shared();
  private final Commands commands;
  private final SettableClock clock;
  private final Scores scores;
  private final DemoStaff staff = new DemoStaff();
  private final Names names = new Names();

  /** What the running product does by itself as time goes by. */
  interface Scores {
    /** Scores whom the day's facts concern. */
    void endOfDay();

    void endOf(YearMonth month);
  }

  DemoLoader(Commands commands, SettableClock clock, Scores scores) {
    this.commands = commands;
    this.clock = clock;
    this.scores = scores;
  }

  /** The moment before anything of the demo happened. */
  static LocalDate beginning() {
    return LocalDate.of(2022, 1, 3);
  }

  /** Enters everything up to the end of {@code today}; the clock stands there afterwards. */
  int load(LocalDate today) {
    registerStaff();
    List<Entry> entries = DemoHistory.entries();
    int entered = 0;
    for (Entry entry : entries) {
      if (entry.step().at().isAfter(today)) {
        break;
      }
      moveTo(entry.step().at());
      enter(entry, entered);
      entered++;
    }
    moveTo(today);
    scores.endOfDay();
    evaluate();
    return entered;
  }

  /** The close of a December does not know the year's sales yet; by today they are recorded. */
  private void evaluate() {
    send("/proposals", JSON.createObjectNode(), staff.actor("sun-yan"), "demo:evaluation");
  }

  private void registerStaff() {
    moveTo(beginning());
    Actor office = staff.actor("sun-yan");
    for (String login : staff.logins()) {
      send("/staff", staff.registration(login), office, "demo:staff:" + login);
    }
  }

  /** Closes the months that end on the way. */
  private void moveTo(LocalDate day) {
    if (clock.today().isBefore(day)) {
      scores.endOfDay();
    }
    YearMonth month = YearMonth.from(clock.today());
    while (month.isBefore(YearMonth.from(day))) {
      setClock(month.atEndOfMonth());
      scores.endOf(month);
      month = month.plusMonths(1);
    }
    setClock(day);
  }

  private void setClock(LocalDate day) {
    var evening = day.atTime(ENTERED_AT).atZone(clock.zone()).toInstant();
    if (evening.isAfter(clock.now())) {
      clock.moveTo(evening);
    }
  }

  private void enter(Entry entry, int number) {
    Step step = entry.step();
    String path = names.resolve(entry.story(), step.path());
    ObjectNode body = names.resolve(entry.story(), step.body());
    JsonNode receipt = send(path, body, staff.actor(step.account()), "demo:" + number);
    names.learn(entry, receipt);
  }

  private JsonNode send(String path, ObjectNode body, Actor actor, String key) {
    CommandRequest request =
        CommandRequest.ofPage(path, body.toString(), actor, Language.EN)
            .through(Channel.DEMO)
            .withKey(key);
    CommandAnswer answer = commands.send(request);
    if (!answer.isDone()) {
      throw new IllegalStateException(
          "the demo's " + path + " " + body + " was refused: " + answer.json());
    }
    return JSON.readTree(answer.json());
  }
}
