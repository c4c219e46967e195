/** Commands in, events out: REST, deciders through Axon, policies, import. */
@NullMarked
package org.mcrledger.command;

import org.jspecify.annotations.NullMarked;
