package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;

/** Of every text in an event it is said whether it is free: a new one has to be thought about. */
class FreeTextTest {
  /** Keys, codes, hashes, names of companies, and the text of rules, which is a file. */
  private static final Set<String> NOT_FREE =
      Set.of(
          "Choice.key",
          "CustomerProfile.country",
          "CustomerProfile.industry",
          "CustomerProfile.name",
          "CustomerProfile.nameZh",
          "CustomerProfile.region",
          "OrdersRecorded.currency",
          "Places.places",
          "Provenance.account",
          "Provenance.command",
          "Provenance.request",
          "ReceiptsRecorded.currency",
          "ReplaySaved.document",
          "RevenueRecorded.country",
          "RevenueRecorded.currency",
          "RuleSetRef.hash",
          "RuleSetRef.key",
          "Rules.hash",
          "Rules.text",
          "RulesDrafted.hash",
          "RulesDrafted.text",
          "RulesPublished.hash",
          "RulesPublished.text",
          "Source.importId",
          "StaffRegistered.region",
          "StreamName.concept",
          "StreamName.id",
          "TierDecided.schemeVersion",
          "TierProposed.schemeVersion");

  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Set<String> texts = new TreeSet<>();

  @Test
  void a_text_in_an_event_is_free_or_known_to_be_none() {
    look(LedgerEvent.class);
    look(Provenance.class);
    assertThat(seen).hasSizeGreaterThan(60);
    assertThat(texts).containsExactlyInAnyOrderElementsOf(NOT_FREE);
  }

  private void look(Class<?> type) {
    if (!type.getName().startsWith("org.mcrledger.") || !seen.add(type)) {
      return;
    }
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(this::look);
    }
    if (type.isRecord() && !Id.class.isAssignableFrom(type) && type != Personal.class) {
      for (RecordComponent each : type.getRecordComponents()) {
        look(type, each, each.getGenericType());
      }
    }
  }

  private void look(Class<?> owner, RecordComponent component, Type type) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments())
          .forEach(argument -> look(owner, component, argument));
    } else if (type == String.class && !component.isAnnotationPresent(FreeText.class)) {
      texts.add(owner.getSimpleName() + "." + component.getName());
    } else if (type instanceof Class<?> known) {
      look(known);
    }
  }
}
