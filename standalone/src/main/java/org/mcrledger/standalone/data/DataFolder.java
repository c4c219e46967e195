package org.mcrledger.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one standalone server: {@code postgres/} the database, {@code keys/} what must not
 * lie in it. One server at a time holds the folder; the lock goes with the process, however it
 * ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK_FILE = "mcr-ledger.lock";
  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the folder, making it where it is missing; refuses one that another server holds. */
  public static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve(LOCK_FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Unstartable(
            "another mcr-ledger already runs on "
                + root
                + "; stop it first, or choose another --data.");
      }
      writePid(channel);
      return new DataFolder(root, channel, lock);
    } catch (IOException e) {
      throw new Unstartable("the data folder " + root + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static void writePid(FileChannel channel) throws IOException {
    channel.truncate(0);
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
    channel.write(java.nio.ByteBuffer.wrap(pid));
  }

  public Path root() {
    return root;
  }

  /** Where PostgreSQL keeps its files. */
  public Path database() {
    return root.resolve("postgres");
  }

  /** Where the unpacked PostgreSQL programs lie; may be deleted while nothing runs. */
  public Path programs() {
    return root.resolve("programs");
  }

  /** The folder of keys, readable by its owner alone. */
  public Path keys() {
    Path keys = root.resolve("keys");
    try {
      if (!Files.exists(keys)) {
        Files.createDirectories(keys);
        restrict(keys, "rwx------");
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a secret that an earlier start wrote. */
  Optional<String> secret(String name) {
    Path file = keys().resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new Unstartable("the key file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes a secret that only the owner may read. */
  void writeSecret(String name, String value) {
    Path file = keys().resolve(name);
    try {
      Files.writeString(file, "");
      restrict(file, "rw-------");
      Files.writeString(file, value);
    } catch (IOException e) {
      throw new Unstartable("the key file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void restrict(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
