package org.mcrledger.ledger.append;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mcrledger.ledger.envelope.Envelope;
import org.postgresql.PGConnection;

/**
 * The events of a group turned into columns, in the forms that the driver sends in binary where it
 * can.
 */
final class Columns {

  private final String[] ids;
  private final String[] streams;
  private final long[] versions;
  private final String[] types;
  private final short[] revisions;
  private final int[] occurredFrom;
  private final int[] occurredTo;
  private final byte[][] payloads;
  private final byte[][] metas;
  private final byte[][] hashes;
  private final List<String> customers = new ArrayList<>();
  private int[] customerOrdinals;
  private int size;

  Columns(int events) {
    ids = new String[events];
    streams = new String[events];
    versions = new long[events];
    types = new String[events];
    revisions = new short[events];
    occurredFrom = new int[events];
    occurredTo = new int[events];
    payloads = new byte[events][];
    metas = new byte[events][];
    hashes = new byte[events][];
    customerOrdinals = new int[events];
  }

  void add(Envelope e, byte[] hash) {
    ids[size] = e.eventId().toString();
    streams[size] = e.stream();
    versions[size] = e.version();
    types[size] = e.type();
    revisions[size] = (short) e.revision();
    occurredFrom[size] = (int) e.occurredFrom().toEpochDay();
    occurredTo[size] = (int) e.occurredTo().toEpochDay();
    payloads[size] = e.payload();
    metas[size] = e.meta();
    hashes[size] = hash;
    size++;
    e.customers().forEach(this::concern);
  }

  private void concern(String customer) {
    if (customers.size() == customerOrdinals.length)
      customerOrdinals = Arrays.copyOf(customerOrdinals, 2 * customerOrdinals.length);
    customerOrdinals[customers.size()] = size; // ordinality counts from 1
    customers.add(customer);
  }

  /** Sets the twelve parameters from the first index on. */
  void bind(PreparedStatement statement, int first) throws SQLException {
    PGConnection connection = statement.getConnection().unwrap(PGConnection.class);
    int index = first;
    statement.setArray(index++, connection.createArrayOf("text", ids));
    statement.setArray(index++, connection.createArrayOf("text", streams));
    statement.setArray(index++, connection.createArrayOf("int8", versions));
    statement.setArray(index++, connection.createArrayOf("text", types));
    statement.setArray(index++, connection.createArrayOf("int2", revisions));
    statement.setArray(index++, connection.createArrayOf("int4", occurredFrom));
    statement.setArray(index++, connection.createArrayOf("int4", occurredTo));
    statement.setArray(index++, connection.createArrayOf("bytea", payloads));
    statement.setArray(index++, connection.createArrayOf("bytea", metas));
    statement.setArray(index++, connection.createArrayOf("bytea", hashes));
    statement.setArray(index++, connection.createArrayOf("text", customers.toArray(String[]::new)));
    statement.setArray(
        index, connection.createArrayOf("int4", Arrays.copyOf(customerOrdinals, customers.size())));
  }
}
