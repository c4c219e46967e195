/**
 * The vocabulary of the domain: values that the events, the concepts and the reports share. No
 * rules that may change.
 */
@NullMarked
package org.mcrledger.core.term;

import org.jspecify.annotations.NullMarked;
