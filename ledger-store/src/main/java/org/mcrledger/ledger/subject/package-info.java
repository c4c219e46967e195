/**
 * Data keys of persons: what personal data is encrypted with, and what is destroyed when a person
 * is erased.
 */
@NullMarked
package org.mcrledger.ledger.subject;

import org.jspecify.annotations.NullMarked;
