/** What follows from facts without anybody asking: scores recorded as outcomes. */
@NullMarked
package org.mcrledger.command.policy;

import org.jspecify.annotations.NullMarked;
