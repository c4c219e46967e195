package org.mcrledger.ledger.subject;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** The file of the key-encryption key: 64 hexadecimal digits, readable by its owner alone. */
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ALONE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFile() {}

  /**
   * Reads the key.
   *
   * @throws KeyTrouble if there is no file, others may read it, or it holds no key
   */
  public static KeyEncryptionKey read(Path file) {
    try {
      refuseLooseMode(file);
      return new KeyEncryptionKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (NoSuchFileException e) {
      throw new KeyTrouble(
          "there is no key file " + file + "; without it persons' names cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new KeyTrouble("the key file " + file + " does not hold 64 hexadecimal digits", e);
    } catch (IOException e) {
      throw new KeyTrouble("the key file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the key, or makes a random one where there is no file. Two processes that start at once
   * get the same.
   */
  public static KeyEncryptionKey readOrCreate(Path file) {
    try {
      if (Files.notExists(file)) create(file);
    } catch (IOException e) {
      throw new KeyTrouble("the key file " + file + " cannot be made: " + e.getMessage(), e);
    }
    return read(file);
  }

  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) throw new KeyTrouble(file + " is not a file's name");
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, ".key", null, ownerAlone());
    try {
      String key = HexFormat.of().formatHex(Nonces.random().next(Aes.KEY_BYTES)) + "\n";
      Files.writeString(draft, key);
      onDisk(draft);
      // A link appears whole or not at all, and never in place of another's.
      Files.createLink(file, draft);
      onDisk(folder);
    } catch (FileAlreadyExistsException _) {
      // Another process was quicker; its key holds.
    } finally {
      Files.delete(draft);
    }
  }

  /** Events sealed under the key are durable at once, so the key has to be before them. */
  private static void onDisk(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void refuseLooseMode(Path file) throws IOException {
    if (!hasModes()) return;
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
    if (!OWNER_ALONE.containsAll(mode))
      throw new KeyTrouble(
          "the key file "
              + file
              + " has mode "
              + PosixFilePermissions.toString(mode)
              + "; make it its owner's alone: chmod 600 "
              + file);
  }

  private static FileAttribute<?>[] ownerAlone() {
    return hasModes()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasModes() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
