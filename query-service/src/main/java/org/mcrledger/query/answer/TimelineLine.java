package org.mcrledger.query.answer;

import java.util.Map;
import org.mcrledger.core.report.CustomerTimeline.Entry;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.StaffId;

/**
 * An entry of a customer's timeline with what one needs to read it.
 *
 * @param type name of the event, such as {@code engagement.held}
 * @param contacts what the customers' persons in it are called
 * @param staff what our people in it are called
 * @param opportunities what the opportunities in it are called
 * @param names whether the asker may read who persons are, and so what is told of them in free text
 * @param judgements whether the asker may read judgements of persons: without it, entries that hold
 *     any are left out
 */
public record TimelineLine(
    Entry entry,
    String type,
    Map<ContactId, PersonName> contacts,
    Map<StaffId, PersonName> staff,
    @FreeText Map<OpportunityId, String> opportunities,
    boolean names,
    boolean judgements) {}
