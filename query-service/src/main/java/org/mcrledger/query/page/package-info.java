/** The pages: what a person sees of the ledger, server-rendered, in two languages. */
@NullMarked
package org.mcrledger.query.page;

import org.jspecify.annotations.NullMarked;
