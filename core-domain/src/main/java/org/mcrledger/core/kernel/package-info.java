/** How decisions and views are shaped, without a word of the domain. */
@NullMarked
package org.mcrledger.core.kernel;

import org.jspecify.annotations.NullMarked;
