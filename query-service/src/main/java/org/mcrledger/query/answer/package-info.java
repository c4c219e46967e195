/** The questions that pages and API share: each takes who asks, and as of when. */
@NullMarked
package org.mcrledger.query.answer;

import org.jspecify.annotations.NullMarked;
