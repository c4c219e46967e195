/** Takes names of persons out of free text for readers who may not know them. */
@NullMarked
package org.mcrledger.query.hiding;

import org.jspecify.annotations.NullMarked;
