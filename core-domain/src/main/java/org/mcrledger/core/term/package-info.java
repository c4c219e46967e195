/**
 * The vocabulary of the domain: identifiers, scores, dates known to the day or only to the year,
 * tiers and kinds.
 */
@NullMarked
package org.mcrledger.core.term;

import org.jspecify.annotations.NullMarked;
