package org.mcrledger.benchmarks.importing;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Looks at another JVM's heap once a second, garbage included, and keeps the most it saw. It stays
 * connected: a program started for each look would slow what is measured.
 */
final class HeapWatch implements AutoCloseable {
  private static final double MEGABYTE = 1024 * 1024;

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final Thread thread;
  private volatile double megabytesMax;

  @SuppressWarnings("BanJNDI") // the address is that of a server which the benchmark started
  HeapWatch(long pid) throws IOException, AttachNotSupportedException {
    this.connector = JMXConnectorFactory.connect(agentOf(pid));
    this.memory =
        ManagementFactory.newPlatformMXBeanProxy(
            connector.getMBeanServerConnection(),
            ManagementFactory.MEMORY_MXBEAN_NAME,
            MemoryMXBean.class);
    this.thread = Thread.ofPlatform().name("heap-watch").daemon().start(this::watch);
  }

  private static JMXServiceURL agentOf(long pid) throws IOException, AttachNotSupportedException {
    VirtualMachine server = VirtualMachine.attach(Long.toString(pid));
    try {
      return new JMXServiceURL(server.startLocalManagementAgent());
    } finally {
      server.detach();
    }
  }

  double megabytesMax() {
    return megabytesMax;
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        megabytesMax = Math.max(megabytesMax, memory.getHeapMemoryUsage().getUsed() / MEGABYTE);
        Thread.sleep(1_000);
      }
    } catch (InterruptedException _) {
      // the scenario is over
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connector.close();
  }
}
