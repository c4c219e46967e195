package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What surrounds every page.
 *
 * @param section key of the page in the rail, such as {@code customers}
 * @param person who is logged in; empty at the door
 * @param rights keys of the rights that the person has
 * @param language {@code en} or {@code zh}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param here the address of this page, to come back to
 */
public record Frame(
    String section,
    Optional<Person> person,
    Set<String> rights,
    String language,
    String theme,
    AsOfChoice asOf,
    String here) {

  /** The account that is logged in. */
  public record Person(String login, List<String> roles) {}

  /** A place in the rail. */
  public record Place(String key, String href) {
    /** Whether it belongs to the place above it. */
    public boolean isUnder() {
      return key.equals("jumps") || key.equals("lab");
    }
  }

  public Frame {
    rights = Set.copyOf(rights);
  }

  public boolean may(String right) {
    return rights.contains(right);
  }

  /** The places that this person may go to. */
  public List<Place> places() {
    Links links = new Links(asOf);
    return List.of(
            new Place("customers", links.customers()),
            new Place("jumps", links.jumps()),
            new Place("proposals", links.proposals()),
            new Place("reviews", links.reviews()),
            new Place("audit", links.audit()),
            new Place("rules", links.rules()),
            new Place("lab", "/lab"),
            new Place("imports", "/imports"),
            new Place("ledger", "/ledger"))
        .stream()
        .filter(place -> may(rightFor(place.key())))
        .toList();
  }

  private static String rightFor(String place) {
    return switch (place) {
      case "jumps" -> "read-judgements";
      case "lab" -> "author-rules";
      case "imports" -> "import";
      case "ledger" -> "read-state";
      default -> "read-customers";
    };
  }

  /** A parameter of the address that a form has to carry along. */
  public record Pair(String name, String value) {}

  /** This page's path, where its forms go. */
  public String path() {
    return Addresses.path(here);
  }

  /** What the as-of form carries along: all but what it sets itself. */
  public List<Pair> kept() {
    return Addresses.pairs(now());
  }

  /** What every other form carries along: the as-of choice. */
  public List<Pair> asOfPairs() {
    return Addresses.pairs(here).stream()
        .filter(pair -> pair.name().equals("validAt") || pair.name().equals("knownAt"))
        .filter(pair -> !pair.value().isEmpty())
        .toList();
  }

  public String nextTheme() {
    return switch (theme) {
      case "auto" -> "dark";
      case "dark" -> "light";
      default -> "auto";
    };
  }

  /** A sign for the theme in use. */
  public String themeSign() {
    return switch (theme) {
      case "dark" -> "●";
      case "light" -> "○";
      default -> "◐";
    };
  }

  /** Here, without the as-of choice: how to come back to now. */
  public String now() {
    return Addresses.without(Addresses.without(here, "validAt"), "knownAt");
  }
}
