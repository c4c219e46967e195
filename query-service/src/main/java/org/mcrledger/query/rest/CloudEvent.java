package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import java.util.UUID;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.codec.EventNames;
import org.mcrledger.query.answer.EventJson;

/**
 * An event of the ledger in the JSON form of CloudEvents 1.0. Its time is when the ledger recorded
 * it; when it happened is {@code occurred}.
 */
final class CloudEvent {
  private CloudEvent() {}

  static Map<String, Object> of(UUID ledger, Recorded<LedgerEvent> recorded) {
    LedgerEvent event = recorded.event();
    Provenance by = recorded.by();
    Map<String, Object> data = EventJson.of(event, true);
    data.put("customers", event.customers().stream().map(CustomerId::value).sorted().toList());
    Map<String, Object> json =
        object(
            "specversion", "1.0",
            "id", recorded.id(),
            "source", "urn:mcr-ledger:" + ledger,
            "type", EventNames.of(event.getClass()).alias(),
            "subject", event.stream().toString(),
            "time", recorded.recordedAt(),
            "datacontenttype", "application/json",
            "position", recorded.position(),
            "streamversion", recorded.version(),
            "occurred", event.occurred(),
            "recordedby", by.account(),
            "channel", by.channel(),
            "commandid", by.command());
    by.because().ifPresent(because -> json.put("because", because));
    json.put("data", data);
    return json;
  }
}
