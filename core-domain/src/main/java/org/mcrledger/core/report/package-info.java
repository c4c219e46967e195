/** What the ledger answers: each report a pure fold over recorded events, asked at a date. */
@NullMarked
package org.mcrledger.core.report;

import org.jspecify.annotations.NullMarked;
