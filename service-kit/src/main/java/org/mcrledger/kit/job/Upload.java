package org.mcrledger.kit.job;

import java.util.UUID;

/**
 * A file that somebody sent.
 *
 * @param name as its sender called it
 * @param sha256 of its content, in hex
 */
public record Upload(UUID id, String name, String owner, long bytes, String sha256) {}
