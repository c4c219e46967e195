package org.mcrledger.standalone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All of the demo's past: the told stories and the generated ones, in the order in which it was
 * entered.
 */
final class DemoHistory {
  /** The twelve told stories; each is a file. */
  static final List<String> TOLD =
      List.of(
          "amber-insurance",
          "blue-ridge-university",
          "cedar-press",
          "falcon-airlines",
          "golden-gate-port",
          "harbour-energy",
          "jade-river-power",
          "meridian-rail",
          "northstar-mobile",
          "pine-valley-bank",
          "quiet-lake-water",
          "silk-road-logistics");

  static final int CUSTOMERS = 60;

  /** A step and the story it belongs to; {@code @names} are known within their story. */
  record Entry(int story, Step step) {}

  private DemoHistory() {}

  /** Sorted by day; steps of one day keep the order of their stories and lines. */
  static List<Entry> entries() {
    List<Story> stories = new ArrayList<>();
    TOLD.forEach(name -> stories.add(new Story(Yaml.read("/demo/stories/" + name + ".yaml"))));
    stories.addAll(new GeneratedStories().make(CUSTOMERS - TOLD.size()));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      int story = i;
      stories.get(i).steps().forEach(step -> entries.add(new Entry(story, step)));
    }
    entries.sort(Comparator.comparing(entry -> entry.step().at()));
    return List.copyOf(entries);
  }
}
