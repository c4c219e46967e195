/** What a customer is like, by the measures that people take and tier schemes read. */
@NullMarked
package org.mcrledger.core.measure;

import org.jspecify.annotations.NullMarked;
