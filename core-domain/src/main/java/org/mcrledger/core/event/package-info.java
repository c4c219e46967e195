/** What can be recorded: one sealed family of events per concept. */
@NullMarked
package org.mcrledger.core.event;

import org.jspecify.annotations.NullMarked;
