/** What may be voided or corrected, and what stands in the way. */
@NullMarked
package org.mcrledger.core.correction;

import org.jspecify.annotations.NullMarked;
