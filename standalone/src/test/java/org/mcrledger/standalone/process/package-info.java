/** Tests of the product as processes of its own, as an operating system and a browser see it. */
@NullMarked
package org.mcrledger.standalone.process;

import org.jspecify.annotations.NullMarked;
