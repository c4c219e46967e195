package org.mcrledger.rules;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.Layer;

/**
 * The kinds of criteria that layers beside the key relationships know. A kind is added here, with
 * what it measures in the core; neither the form nor any other kind changes with it.
 */
record LayerKinds(List<Kind> all) {
  /** None ships yet: a kind that nothing measures would be a promise that no score keeps. */
  static final LayerKinds SHIPPED = new LayerKinds(List.of());

  LayerKinds {
    all = List.copyOf(all);
  }

  /**
   * A kind of criterion.
   *
   * @param numbers what it asks beside key, kind, name and weight
   */
  record Kind(Layer layer, String key, List<Asked> numbers) {
    Kind {
      numbers = List.copyOf(numbers);
    }
  }

  /** A whole number that a kind asks for. */
  record Asked(String field, int min, int max) {}

  Optional<Kind> find(String layer, String key) {
    return of(layer).stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  List<Kind> of(String layer) {
    return all.stream().filter(kind -> kind.layer().key().equals(layer)).toList();
  }
}
