package org.mcrledger.core.scoring;

import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Seniority;

/**
 * A contact's place with a customer from a day on.
 *
 * @param ended the contact left: nobody's from that day on
 */
public record Employment(CustomerId customer, Seniority seniority, boolean ended) {}
