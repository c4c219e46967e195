/** A project that a customer decides on, and where its people stand. */
@NullMarked
package org.mcrledger.core.opportunity;

import org.jspecify.annotations.NullMarked;
