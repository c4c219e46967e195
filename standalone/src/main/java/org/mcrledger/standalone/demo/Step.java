package org.mcrledger.standalone.demo;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command of the demo's past.
 *
 * @param at the day on which it is recorded
 * @param account login of the person who records it
 * @param path resource it is posted to, without {@code /api/v1}; may hold {@code @names}
 * @param body its body; texts in it may be {@code @names} or {@code @name.event}
 * @param key the {@code @name} under which later steps know what it made
 */
record Step(LocalDate at, String account, String path, ObjectNode body, Optional<String> key) {}
