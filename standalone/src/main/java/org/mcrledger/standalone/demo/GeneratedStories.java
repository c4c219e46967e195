package org.mcrledger.standalone.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The customers around the told stories, so that lists and reviews look as they do in a company.
 * Made from a fixed seed: every demo is the same.
 */
final class GeneratedStories {
  private static final long SEED = 20220101L;
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private final JsonNode words = Yaml.read("/demo/words.yaml");

  List<Story> make(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Story(story(i))).toList();
  }

  private ObjectNode story(int index) {
    SplittableRandom random = new SplittableRandom(SEED + index);
    JsonNode names = words.get("companies").get(index);
    LocalDate registered = LocalDate.of(2022, 1, 4).plusDays(random.nextInt(420));
    ObjectNode story =
        Yaml.object().put("story", "generated").put("registered", registered.toString());
    ObjectNode customer = story.putObject("customer");
    names.properties().forEach(field -> customer.set(field.getKey(), field.getValue()));
    customer.put("country", "CN");
    JsonNode owners = words.get("owners").get(customer.get("region").asString());
    String owner = owners.get(random.nextInt(owners.size())).asString();
    story.put("owner", owner);
    int contacts = 1 + random.nextInt(4);
    contacts(story.putArray("contacts"), contacts, registered, index, random);
    new Past(story.putArray("steps"), contacts, registered, owner, random).write();
    return story;
  }

  private void contacts(
      ArrayNode contacts, int count, LocalDate registered, int index, SplittableRandom random) {
    JsonNode family = words.get("family");
    JsonNode given = words.get("given");
    JsonNode posts = words.get("posts");
    for (int i = 0; i < count; i++) {
      JsonNode surname = family.get((index * 7 + i * 11) % family.size());
      JsonNode forename = given.get((index * 5 + i * 3 + random.nextInt(3)) % given.size());
      JsonNode post = posts.get((index + i * 3) % posts.size());
      ObjectNode contact = contacts.addObject().put("key", "@p" + i);
      contact.put("name", surname.get(0).asString() + " " + forename.get(0).asString());
      contact.put("nameZh", surname.get(1).asString() + forename.get(1).asString());
      contact.put("department", post.get(0).asString()).put("title", post.get(1).asString());
      contact.put("seniority", post.get(2).asInt());
      contact.put("since", registered.minusYears(1).toString());
    }
  }

  /** What happened with one generated customer between its registration and the end of 2025. */
  private record Past(
      ArrayNode steps, int contacts, LocalDate registered, String owner, SplittableRandom random) {
    private static final List<String> KINDS =
        List.of(
            "office-meeting",
            "office-meeting",
            "office-meeting",
            "call",
            "business-lunch",
            "technical-exchange",
            "product-training",
            "private-activity",
            "management-exchange");

    private static final List<String> TIERS = List.of("S", "A", "B", "C");

    void write() {
      int tier = List.of(0, 1, 2, 2, 3, 3).get(random.nextInt(6));
      visits();
      measures(registered.plusDays(20), tier);
      tier(registered.plusDays(30), tier);
      opportunity();
      revenues();
      if (random.nextInt(3) == 0) {
        int moved = Math.clamp(tier + random.nextInt(3) - 1, 0, TIERS.size() - 1);
        tier(LocalDate.of(2024, 12, 10), moved);
      }
    }

    /** What the committee had before it: the better the tier, the better the measures. */
    private void measures(LocalDate on, int tier) {
      measure(on, "strategic-fit", List.of("matching", "partly", "partly", "mismatched").get(tier));
      measure(on, "standing", List.of("head", "high", "medium", "low").get(tier));
      measure(on, "potential", List.of("high", "high", "medium", "low").get(tier));
    }

    private void measure(LocalDate on, String measure, String value) {
      ObjectNode body = post(on, "/measures");
      body.put("measure", measure).put("value", value).put("on", on.toString());
      body.put("because", "Prepared for the yearly evaluation 年度评审准备");
    }

    /** A decision of the committee, with the last visit before it as evidence. */
    private void tier(LocalDate on, int tier) {
      Optional<String> seen = lastVisitBefore(on);
      ObjectNode body = post(on, "/customers/{customer}/tier-decisions");
      body.put("scheme", "sabc").put("tier", TIERS.get(tier)).put("code", "evaluation");
      body.put("because", "Yearly evaluation by the committee 年度评审");
      body.put("effectiveOn", on.toString());
      seen.ifPresent(key -> body.putArray("evidence").add(key + ".event"));
    }

    private Optional<String> lastVisitBefore(LocalDate day) {
      return steps
          .valueStream()
          .filter(step -> step.has("held"))
          .filter(step -> step.get("at").asString().compareTo(day.toString()) < 0)
          .max(Comparator.comparing(step -> step.get("at").asString()))
          .map(
              step -> {
                String key = "@visit-" + step.get("at").asString();
                ((ObjectNode) step).put("key", key);
                return key;
              });
    }

    /** Between two and about thirty a year, steady but for chance. */
    private void visits() {
      int gap = 12 + random.nextInt(150);
      LocalDate day = registered.plusDays(10 + random.nextInt(gap));
      while (!day.isAfter(LAST)) {
        ObjectNode step = steps.addObject().put("at", day.toString());
        step.put("held", KINDS.get(random.nextInt(KINDS.size())));
        step.putArray("with").add("@p" + random.nextInt(contacts));
        step.putArray("ours").add(owner);
        day = day.plusDays(1 + gap / 2 + random.nextInt(gap));
      }
    }

    private void opportunity() {
      LocalDate opened = registered.plusDays(90 + random.nextInt(400));
      ObjectNode body = post(opened, "/opportunities");
      ((ObjectNode) steps.get(steps.size() - 1)).put("key", "@project");
      body.put(
          "name",
          List.of("Core network", "Campus network", "Data centre", "Backhaul")
              .get(random.nextInt(4)));
      body.put(
          "importance",
          List.of("ordinary", "ordinary", "major", "landscape").get(random.nextInt(4)));
      body.put("on", opened.toString());
      LocalDate day = opened.plusDays(20);
      while (!day.isAfter(LAST)) {
        stance(day, "@p" + random.nextInt(contacts));
        day = day.plusDays(60 + random.nextInt(240));
      }
    }

    private void stance(LocalDate on, String contact) {
      ObjectNode body = post(on, "/opportunities/@project/stances");
      String stance = List.of("-1", "0", "0", "1", "1", "2", "3", "?").get(random.nextInt(8));
      body.put("contact", contact).put("stance", stance).put("on", on.toString());
      if (stance.equals("-1")) {
        body.put("competitorFavoured", "Borealis");
      }
    }

    private void revenues() {
      double yearly = 300_000 * Math.pow(10, random.nextDouble() * 2.3);
      double trend = 0.8 + random.nextDouble() * 0.5;
      for (int year = registered.getYear(); year <= LAST.getYear(); year++) {
        ObjectNode body = post(LocalDate.of(year + 1, 1, 10), "/revenues");
        long sales = Math.round(yearly / 1000) * 1000;
        body.put("period", Integer.toString(year)).put("currency", "CNY").put("sales", sales);
        body.put("returns", random.nextInt(4) == 0 ? -Math.round(sales / 50_000.0) * 1000 : 0);
        yearly *= trend;
      }
    }

    private ObjectNode post(LocalDate at, String path) {
      return steps.addObject().put("at", at.toString()).put("post", path).putObject("body");
    }
  }
}
