/**
 * The read tables: how rows of the views are stored, and in which table they stand at a position.
 */
@NullMarked
package org.mcrledger.query.store;

import org.jspecify.annotations.NullMarked;
