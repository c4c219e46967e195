package org.mcrledger.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that a run was made on.
 *
 * @param cores as the JVM counts them
 * @param memory of the machine, such as {@code 24 GB}
 */
public record Machine(int cores, String processor, String memory, String system, String jdk) {

  public static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        processorHere(),
        String.format(Locale.ROOT, "%.0f GB", os().getTotalMemorySize() / 1e9),
        os().getName() + " " + os().getVersion() + " " + os().getArch(),
        System.getProperty("java.vm.vendor") + " " + Runtime.version());
  }

  /** How many threads wanted to run in the last minute, ours included; negative where unknown. */
  static double load() {
    return os().getSystemLoadAverage();
  }

  private static OperatingSystemMXBean os() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static String processorHere() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException _) {
      return "unknown";
    }
  }
}
