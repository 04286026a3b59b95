package dev.sobre.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells when something in some folders has changed. The events of the file system only wake it:
 * what counts is a look at all files. So it misses nothing where events get lost (network disks,
 * folders that are new or were renamed), and asks often where Java has no events (macOS).
 */
public final class FolderWatch implements AutoCloseable {

  /** Editors save in several steps, such as writing beside and renaming; these come together. */
  private static final long QUIET_MILLIS = 10;

  private static final long LONGEST_BURST_MILLIS = 200;
  private static final long LOOK_MILLIS = 2_000;
  private static final long LOOK_WITHOUT_EVENTS_MILLIS = 200;

  /**
   * A folder to look at.
   *
   * @param deep whether the folders in it count too
   */
  public record Watched(Path folder, boolean deep) {}

  private record Stamp(long modified, long size, Object key) {}

  private final Supplier<? extends Collection<Watched>> folders;
  private final Runnable changed;
  private final WatchService service;
  private final long lookMillis;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final Thread thread;
  private Map<Path, Stamp> files = Map.of();

  private FolderWatch(Supplier<? extends Collection<Watched>> folders, Runnable changed)
      throws IOException {
    this.folders = folders;
    this.changed = changed;
    this.service = FileSystems.getDefault().newWatchService();
    boolean events = !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    this.lookMillis = events ? LOOK_MILLIS : LOOK_WITHOUT_EVENTS_MILLIS;
    this.thread = new Thread(this::run, "sobre-watch");
    thread.setDaemon(true);
  }

  /**
   * Starts to watch. What changes after the return is told.
   *
   * @param folders asked for again after each change; one that is not there yet is waited for
   * @param changed called in a thread of the watch, never twice at once
   * @throws IOException when the machine lets nothing be watched
   */
  public static FolderWatch start(Supplier<? extends Collection<Watched>> folders, Runnable changed)
      throws IOException {
    FolderWatch watch = new FolderWatch(folders, changed);
    watch.files = watch.look();
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      while (true) {
        boolean woken = sleep();
        Map<Path, Stamp> now = look();
        if (woken || !now.equals(files)) {
          files = now;
          changed.run();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for an event and for the end of its burst; false when it was only time for a look. */
  private boolean sleep() throws InterruptedException {
    WatchKey key = service.poll(lookMillis, TimeUnit.MILLISECONDS);
    boolean woken = false;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_BURST_MILLIS);
    while (key != null) {
      woken |= !key.pollEvents().isEmpty();
      key.reset();
      key = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
    }
    return woken;
  }

  private Map<Path, Stamp> look() {
    Set<Path> before;
    Map<Path, Stamp> found;
    do {
      // What came into a new folder before it was registered made no event: look again.
      before = Set.copyOf(keys.keySet());
      found = lookOnce();
    } while (!before.containsAll(keys.keySet()));
    return found;
  }

  private Map<Path, Stamp> lookOnce() {
    Map<Path, Stamp> found = new HashMap<>();
    Set<Path> seen = new HashSet<>();
    for (Watched watched : folders.get()) {
      look(watched, found, seen);
    }
    keys.entrySet()
        .removeIf(
            known -> {
              boolean gone = !seen.contains(known.getKey()) || !known.getValue().isValid();
              if (gone) {
                known.getValue().cancel();
              }
              return gone;
            });
    seen.forEach(this::register);
    return found;
  }

  private static void look(Watched watched, Map<Path, Stamp> found, Set<Path> seen) {
    if (!Files.isDirectory(watched.folder())) {
      return;
    }
    try {
      Files.walkFileTree(
          watched.folder(),
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          watched.deep() ? Integer.MAX_VALUE : 1,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
              seen.add(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
              if (a.isRegularFile()) {
                found.put(file, new Stamp(a.lastModifiedTime().toMillis(), a.size(), a.fileKey()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException gone) {
      // It went while it was looked at; the next look sees what is there then.
      seen.remove(watched.folder());
    }
  }

  /** A folder that cannot be registered, or was gone again, is looked at from time to time. */
  private void register(Path folder) {
    if (keys.containsKey(folder)) {
      return;
    }
    try {
      keys.put(
          folder,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE));
    } catch (IOException refused) {
      keys.remove(folder);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
    thread.interrupt();
  }
}
