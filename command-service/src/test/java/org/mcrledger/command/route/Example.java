package org.mcrledger.command.route;

/** A command that is accepted from who may send it. */
record Example(String path, String body) {}
