/** What a customer ordered and bought of us, and paid, period by period. */
@NullMarked
package org.mcrledger.core.revenue;

import org.jspecify.annotations.NullMarked;
