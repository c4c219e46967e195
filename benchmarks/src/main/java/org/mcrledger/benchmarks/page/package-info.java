/** The results as files, and the page that shows them: no figure on it is typed by hand. */
@NullMarked
package org.mcrledger.benchmarks.page;

import org.jspecify.annotations.NullMarked;
