/** Anything done together with customers: planned, invited to, held or cancelled, followed up. */
@NullMarked
package org.mcrledger.core.engagement;

import org.jspecify.annotations.NullMarked;
