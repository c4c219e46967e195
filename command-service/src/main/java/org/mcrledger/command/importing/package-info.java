/** The import: rows of a file become facts, by the same rules as those that people enter. */
@NullMarked
package org.mcrledger.command.importing;

import org.jspecify.annotations.NullMarked;
