/** An agreement with a customer, from the draft to its end. */
@NullMarked
package org.mcrledger.core.agreement;

import org.jspecify.annotations.NullMarked;
