/** Projections, REST queries, the review, the audit and the pages. */
@NullMarked
package org.mcrledger.query;

import org.jspecify.annotations.NullMarked;
