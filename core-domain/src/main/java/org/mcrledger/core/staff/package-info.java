/** Our own people, as far as they take part in relationships. */
@NullMarked
package org.mcrledger.core.staff;

import org.jspecify.annotations.NullMarked;
