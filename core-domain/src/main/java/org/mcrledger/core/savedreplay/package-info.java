/** Replays of history that somebody saved as evidence. */
@NullMarked
package org.mcrledger.core.savedreplay;

import org.jspecify.annotations.NullMarked;
