/** The pages, walked through in a real browser. */
@NullMarked
package org.mcrledger.standalone.browser;

import org.jspecify.annotations.NullMarked;
