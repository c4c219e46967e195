/** Rows of a CSV file, and what their cells say by a mapping. */
@NullMarked
package org.mcrledger.command.importing.row;

import org.jspecify.annotations.NullMarked;
