/** A person on the customer's side: positions held, needs served, scores set by hand. */
@NullMarked
package org.mcrledger.core.contact;

import org.jspecify.annotations.NullMarked;
