package org.mcrledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A number of a page that leads to the events behind it.
 *
 * @param number as the page writes it
 */
record FigureLink(String href, String number) {
  /** Figures that count, with the name that the year has for them in JSON. */
  static final Map<String, String> COUNTED =
      Map.of(
          "engagements", "engagements",
          "high-level-visits", "highLevelVisits",
          "contacts-met", "contactsMet",
          "alignment-meetings", "alignmentMeetings",
          "agreements-in-force", "agreementsInForce");

  private static final Pattern LINK =
      Pattern.compile("<a class=\"figure-link\"[^>]*href=\"([^\"]+)\"[^>]*>([^<]*)</a>");

  static List<FigureLink> in(String page) {
    List<FigureLink> links = new ArrayList<>();
    for (Matcher link = LINK.matcher(page); link.find(); ) {
      links.add(new FigureLink(link.group(1).replace("&amp;", "&"), link.group(2)));
    }
    return links;
  }

  String figure() {
    return parameter("figure");
  }

  boolean is(String figure, int year) {
    return figure().equals(figure) && parameter("year").equals(Integer.toString(year));
  }

  private String parameter(String name) {
    Matcher value = Pattern.compile("[?&]" + name + "=([^&#]*)").matcher(href);
    assertThat(value.find()).as(href).isTrue();
    return value.group(1);
  }

  /** The same events by REST. */
  String resource() {
    return href.replaceFirst("\\?", "/timeline?").replaceFirst("#.*", "");
  }

  private String customer() {
    return href.replaceFirst("^/customers/([^?]*).*", "$1");
  }

  /** Whether the events make up the number. */
  void check(JsonNode timeline) {
    JsonNode items = timeline.get("items");
    assertThat(timeline.get("total").asInt()).as(href).isEqualTo(items.size());
    switch (figure()) {
      case "contacts-met" -> assertThat(met(items)).as(href).hasSize(Integer.parseInt(number));
      case "revenue" ->
          assertThat(net(items))
              .as(href)
              .isIn(new BigDecimal(number.replace(",", "")), million(number));
      case "key-layer" ->
          assertThat(items.valueStream().map(item -> item.get("type").asString()))
              .as(href)
              .isNotEmpty()
              .isSubsetOf(
                  "score.contact-scored",
                  "contact.intimacy-overridden",
                  "contact.support-overridden");
      default -> assertThat(items).as(href).hasSize(Integer.parseInt(number));
    }
  }

  /** The customer's table says millions, the review whole units. */
  private static BigDecimal million(String number) {
    return new BigDecimal(number.replace(",", "")).movePointRight(6).setScale(0);
  }

  private static BigDecimal net(JsonNode items) {
    return items
        .valueStream()
        .map(item -> item.get("data"))
        .map(data -> data.get("sales").decimalValue().add(data.get("returns").decimalValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(0);
  }

  private Set<String> met(JsonNode items) {
    Set<String> met = new HashSet<>();
    for (JsonNode item : items) {
      for (JsonNode one : item.get("data").get("theirs")) {
        if (one.get("customer").asString().equals(customer())) {
          met.add(one.get("contact").asString());
        }
      }
      for (JsonNode one : item.get("data").get("invited")) {
        if (one.get("customer").asString().equals(customer())
            && one.get("answer").asString().equals("attended")) {
          met.add(one.get("contact").asString());
        }
      }
    }
    return met;
  }
}
