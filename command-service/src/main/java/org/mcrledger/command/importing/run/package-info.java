/** Running an import: rows to commands to events in batches, resumable, and its reversal. */
@NullMarked
package org.mcrledger.command.importing.run;

import org.jspecify.annotations.NullMarked;
