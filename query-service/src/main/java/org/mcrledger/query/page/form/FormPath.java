package org.mcrledger.query.page.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a form's field, which is the path of its value in the command's body: {@code
 * theirs[0].contact}, or {@code roles[]} for each of several values.
 */
record FormPath(List<Step> steps) {
  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(\\[(\\d{0,3})])?");

  /** No body of ours is nested deeper. */
  private static final int STEPS_MAX = 8;

  /** A member, with the number of the element where it is a list's; -1 appends, -2 is no list. */
  record Step(String member, int index) {
    static final int APPEND = -1;
    static final int NO_LIST = -2;

    boolean isList() {
      return index != NO_LIST;
    }
  }

  static FormPath of(String name) {
    List<Step> steps = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        throw new IllegalArgumentException("no path: " + name);
      }
      steps.add(new Step(step.group(1), index(step)));
    }
    return new FormPath(List.copyOf(steps));
  }

  static boolean isPath(String name) {
    String[] parts = name.split("\\.", -1);
    if (parts.length > STEPS_MAX) {
      return false;
    }
    for (String part : parts) {
      if (!STEP.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  private static int index(Matcher step) {
    if (step.group(2) == null) {
      return Step.NO_LIST;
    }
    return step.group(3).isEmpty() ? Step.APPEND : Integer.parseInt(step.group(3));
  }
}
