/**
 * From the domain's events to what is stored and back: names, JSON, and the sealing of personal
 * data.
 */
@NullMarked
package org.mcrledger.ledger.codec;

import org.jspecify.annotations.NullMarked;
