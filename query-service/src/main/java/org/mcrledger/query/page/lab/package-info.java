/** The page on which history is replayed under rules that somebody tries out. */
@NullMarked
package org.mcrledger.query.page.lab;

import org.jspecify.annotations.NullMarked;
