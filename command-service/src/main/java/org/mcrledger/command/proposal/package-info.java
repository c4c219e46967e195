/** Evaluating customers under a tier scheme, and recording what it proposes. */
@NullMarked
package org.mcrledger.command.proposal;

import org.jspecify.annotations.NullMarked;
