package org.mcrledger.query.page.view;

import java.util.List;

/** A filter that a list offers; its column has the same name. */
public record Choices(String name, List<Choice> options) {
  public Choices {
    options = List.copyOf(options);
  }
}
