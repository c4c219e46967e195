/** Tier schemes: in what classes customers are, and what each class means. */
@NullMarked
package org.mcrledger.core.tiering;

import org.jspecify.annotations.NullMarked;
