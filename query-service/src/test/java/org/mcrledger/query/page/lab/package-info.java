/** The lab's page, by itself. */
@NullMarked
package org.mcrledger.query.page.lab;

import org.jspecify.annotations.NullMarked;
