package org.mcrledger.query.page.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text changes in another, line by line, with some lines around each change. Texts of rules
 * are short; two that have next to nothing in common are shown as one gone and one come.
 */
public record TextDiff(List<Line> lines) {
  private static final int AROUND = 3;

  /** The table of common lines grows with the product of what differs. */
  private static final int CELLS_MAX = 4_000_000;

  /** What became of a line. */
  public enum Change {
    SAME,
    ADDED,
    REMOVED,
    /** Here lines that are the same were left out. */
    GAP
  }

  /** A line, without its end. */
  public record Line(Change change, String text) {
    /** A sign beside the colour. */
    public String sign() {
      return switch (change) {
        case SAME -> " ";
        case ADDED -> "+";
        case REMOVED -> "-";
        case GAP -> "…";
      };
    }

    public String style() {
      return switch (change) {
        case SAME -> "";
        case ADDED -> "added";
        case REMOVED -> "removed";
        case GAP -> "gap";
      };
    }
  }

  public TextDiff {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public static TextDiff of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    old.subList(0, head).forEach(text -> lines.add(new Line(Change.SAME, text)));
    between(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), lines);
    old.subList(old.size() - tail, old.size())
        .forEach(text -> lines.add(new Line(Change.SAME, text)));
    return new TextDiff(shortened(lines));
  }

  private static void between(List<String> old, List<String> now, List<Line> lines) {
    if ((long) old.size() * now.size() > CELLS_MAX) {
      old.forEach(text -> lines.add(new Line(Change.REMOVED, text)));
      now.forEach(text -> lines.add(new Line(Change.ADDED, text)));
      return;
    }
    int[][] common = common(old, now);
    int o = 0;
    int n = 0;
    while (o < old.size() || n < now.size()) {
      if (o < old.size() && n < now.size() && old.get(o).equals(now.get(n))) {
        lines.add(new Line(Change.SAME, old.get(o++)));
        n++;
      } else if (n == now.size() || (o < old.size() && common[o + 1][n] >= common[o][n + 1])) {
        lines.add(new Line(Change.REMOVED, old.get(o++)));
      } else {
        lines.add(new Line(Change.ADDED, now.get(n++)));
      }
    }
  }

  /** How many lines are common from here to the end: the longest common subsequence. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int o = old.size() - 1; o >= 0; o--) {
      for (int n = now.size() - 1; n >= 0; n--) {
        common[o][n] =
            old.get(o).equals(now.get(n))
                ? common[o + 1][n + 1] + 1
                : Math.max(common[o + 1][n], common[o][n + 1]);
      }
    }
    return common;
  }

  private static List<Line> shortened(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(lines, i)) {
        kept.add(lines.get(i));
      } else if (!kept.isEmpty() && kept.getLast().change() != Change.GAP) {
        kept.add(new Line(Change.GAP, ""));
      }
    }
    if (!kept.isEmpty() && kept.getLast().change() == Change.GAP) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isNearChange(List<Line> lines, int at) {
    int last = Math.min(lines.size() - 1, at + AROUND);
    for (int i = Math.max(0, at - AROUND); i <= last; i++) {
      if (lines.get(i).change() != Change.SAME) {
        return true;
      }
    }
    return false;
  }
}
