/** How any concept decides and any report folds, without a word of the domain. */
@NullMarked
package org.mcrledger.core.kernel;

import org.jspecify.annotations.NullMarked;
