/** Rule sets and tier schemes as a company writes them: drafted, published from a day, retired. */
@NullMarked
package org.mcrledger.core.ruleset;

import org.jspecify.annotations.NullMarked;
