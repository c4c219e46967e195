/** What every read takes and gives: as-of parameters, pages by cursor, the shape of our JSON. */
@NullMarked
package org.mcrledger.kit.reading;

import org.jspecify.annotations.NullMarked;
