/** The command line: one class per command. Results go to stdout, all else to stderr. */
@NullMarked
package org.mcrledger.standalone.cli;

import org.jspecify.annotations.NullMarked;
