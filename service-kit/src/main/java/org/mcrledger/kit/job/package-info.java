/** Long work that shows its progress, can be stopped and outlives a restart. */
@NullMarked
package org.mcrledger.kit.job;

import org.jspecify.annotations.NullMarked;
