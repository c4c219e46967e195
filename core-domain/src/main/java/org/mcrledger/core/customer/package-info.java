/** A company we sell to: registered, profiled, owned by someone of ours, and put into a tier. */
@NullMarked
package org.mcrledger.core.customer;

import org.jspecify.annotations.NullMarked;
