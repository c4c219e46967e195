/** What people decided and what came, laid beside what rules compute; the statistics of it. */
@NullMarked
package org.mcrledger.query.lab.judge;

import org.jspecify.annotations.NullMarked;
