@NullMarked
package org.mcrledger.query.lab;

import org.jspecify.annotations.NullMarked;
