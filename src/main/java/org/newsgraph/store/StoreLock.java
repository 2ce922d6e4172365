package org.newsgraph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one process on a store. The operating system gives it up when the process ends,
 * however it ends, so that a file left behind by a killed process locks nobody out.
 */
final class StoreLock implements AutoCloseable {
  static final String FILE = "lock";

  /** Far behind the words in the file, so that others can read who holds it on any system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_COMMAND = 200;

  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Claims a store.
   *
   * @throws StoreException {@code STORE-LOCKED} with the holder's process id and command
   */
  static StoreLock claim(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean claimed = false;
    try {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new StoreException(
            "STORE-LOCKED",
            "the store %s is in use by %s; close that first, or ask the server that it runs"
                .formatted(folder, holder(file)));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(thisProcess().getBytes(UTF_8)), 0);
      claimed = true;
      return new StoreLock(channel, lock);
    } finally {
      if (!claimed) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Held by this very process: no less in use.
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String words = Files.readString(file, UTF_8).strip();
    return words.isEmpty() ? "another process" : words;
  }

  private static String thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    String command =
        System.getProperty("sun.java.command", self.info().command().orElse("java"))
            .replaceAll("\\s+", " ");
    if (command.length() > LONGEST_COMMAND) {
      command = command.substring(0, LONGEST_COMMAND) + "…";
    }
    return "process %d (%s)%n".formatted(self.pid(), command);
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    lock.release();
    channel.close();
  }
}
