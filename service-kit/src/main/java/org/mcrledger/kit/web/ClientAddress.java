package org.mcrledger.kit.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The address that login attempts are counted by. */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** An IPv6 client owns a network of 64 bits and changes its address within it at will. */
  static String counted(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? network(parsed.getAddress())
          : parsed.getHostAddress();
    } catch (IllegalArgumentException | UnknownHostException _) {
      return address;
    }
  }

  private static String network(byte[] address) throws UnknownHostException {
    byte[] network = Arrays.copyOf(Arrays.copyOf(address, NETWORK_BYTES), address.length);
    return InetAddress.getByAddress(network).getHostAddress() + "/64";
  }
}
