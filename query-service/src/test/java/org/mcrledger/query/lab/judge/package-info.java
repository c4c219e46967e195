@NullMarked
package org.mcrledger.query.lab.judge;

import org.jspecify.annotations.NullMarked;
