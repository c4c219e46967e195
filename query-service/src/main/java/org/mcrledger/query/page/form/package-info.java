/**
 * Forms: what was typed becomes the body of a command, and a refusal finds its way back to the
 * field.
 */
@NullMarked
package org.mcrledger.query.page.form;

import org.jspecify.annotations.NullMarked;
