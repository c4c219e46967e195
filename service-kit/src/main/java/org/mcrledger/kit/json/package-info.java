/** Our JSON, read strictly and written one way. */
@NullMarked
package org.mcrledger.kit.json;

import org.jspecify.annotations.NullMarked;
