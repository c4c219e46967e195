package org.mcrledger.standalone.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One customer's past as its file tells it, read as the steps in which it was entered; see
 * demo/README.md.
 */
final class Story {
  /** Fields of a step that say when and how, and are not part of the command's body. */
  private static final List<String> NOT_OF_THE_BODY =
      List.of("at", "key", "every", "held", "with", "post", "body");

  /** Commands whose body names the customer. */
  private static final List<String> OF_A_CUSTOMER =
      List.of("/revenues", "/measures", "/opportunities", "/agreements");

  private static final String OFFICE = "sun-yan";
  private static final String COMMITTEE = "chen-hao";
  private final JsonNode file;
  private final String customer;
  private final String owner;
  private final LocalDate registered;

  Story(JsonNode file) {
    this.file = file;
    this.customer = file.get("customer").get("customerId").asString();
    this.owner = file.get("owner").asString();
    this.registered = LocalDate.parse(file.get("registered").asString());
  }

  /** All steps, in the file's order; the loader puts them in the order of their days. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>(opening());
    for (JsonNode contact : file.get("contacts")) {
      steps.add(contact(contact));
    }
    for (JsonNode step : file.get("steps")) {
      days(step).map(day -> step(step, day)).forEach(steps::add);
    }
    return steps;
  }

  private List<Step> opening() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(registered, OFFICE, "/customers", object("customer"), Optional.empty()));
    steps.add(
        new Step(
            registered,
            OFFICE,
            "/customers/" + customer + "/owner",
            Yaml.object().put("owner", owner).put("from", registered.toString()),
            Optional.empty()));
    if (file.has("hospitality")) {
      String path = "/customers/" + customer + "/hospitality";
      steps.add(new Step(registered, owner, path, object("hospitality"), Optional.empty()));
    }
    return steps;
  }

  private Step contact(JsonNode contact) {
    ObjectNode body = ((ObjectNode) contact.deepCopy()).put("customer", customer);
    body.remove("key");
    body.remove("at");
    LocalDate at = contact.has("at") ? LocalDate.parse(contact.get("at").asString()) : registered;
    return new Step(at, owner, "/contacts", body, key(contact));
  }

  /**
   * The days on which a step stands: one, or those that a repetition names and the calendar has.
   */
  private static Stream<LocalDate> days(JsonNode step) {
    if (!step.has("every")) {
      return Stream.of(LocalDate.parse(step.get("at").asString()));
    }
    JsonNode every = step.get("every");
    int year = every.get("year").asInt();
    IntStream months =
        every.has("months")
            ? IntStream.range(0, every.get("months").size())
                .map(i -> every.get("months").get(i).asInt())
            : IntStream.rangeClosed(1, 12);
    return months
        .boxed()
        .flatMap(
            month ->
                IntStream.range(0, every.get("days").size())
                    .mapToObj(i -> day(year, month, every.get("days").get(i).asInt())));
  }

  private static LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a demo story repeats on a day that is none", e);
    }
  }

  private Step step(JsonNode step, LocalDate at) {
    if (step.has("held")) {
      return new Step(at, owner, "/engagements", held(step, at), key(step));
    }
    String path = step.get("post").asString().replace("{customer}", customer);
    ObjectNode body = (ObjectNode) step.get("body").deepCopy();
    if (OF_A_CUSTOMER.contains(path)) {
      body.put("customer", customer);
    }
    return new Step(at, account(path), path, body, key(step));
  }

  private ObjectNode held(JsonNode step, LocalDate at) {
    ObjectNode body = Yaml.object();
    step.properties().stream()
        .filter(field -> !NOT_OF_THE_BODY.contains(field.getKey()))
        .forEach(field -> body.set(field.getKey(), field.getValue().deepCopy()));
    body.put("kind", step.get("held").asString());
    if (!body.has("on")) {
      body.put("on", at.toString());
    }
    body.putArray("customers").add(customer);
    body.putArray("theirs");
    step.get("with")
        .forEach(contact -> body.withArray("theirs").addObject().set("contact", contact));
    JsonNode ours = step.get("ours");
    body.putArray("ours");
    ours.forEach(staff -> body.withArray("ours").addObject().set("staff", staff));
    return body;
  }

  /**
   * Who of ours enters such a thing: tiers the committee, figures the office, all else the owner.
   */
  private String account(String path) {
    if (path.endsWith("/tier-decisions")) {
      return COMMITTEE;
    }
    boolean officeOnly =
        path.equals("/revenues") || path.equals("/measures") || path.endsWith("/overrides");
    return officeOnly ? OFFICE : owner;
  }

  private ObjectNode object(String field) {
    return (ObjectNode) file.get(field).deepCopy();
  }

  private static Optional<String> key(JsonNode step) {
    return step.has("key") ? Optional.of(step.get("key").asString()) : Optional.empty();
  }
}
