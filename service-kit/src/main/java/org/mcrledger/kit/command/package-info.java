/** How a page sends a command without knowing where commands are handled. */
@NullMarked
package org.mcrledger.kit.command;

import org.jspecify.annotations.NullMarked;
