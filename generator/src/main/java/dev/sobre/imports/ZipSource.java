package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip that anybody may have made. It is read once whole before anything of it is used, so that
 * what it says of itself need not be trusted; its files stay in it and are never unpacked.
 */
final class ZipSource implements Closeable {

  /** What a course of several hours with its videos needs, and a computer bears. */
  static final Limits LIMITS = new Limits(20_000, 2_000_000_000L, 500_000_000, 20_000_000, 100);

  /** Below this, text may be packed as tightly as it can. */
  private static final long SMALL = 20_000_000;

  private static final byte[] MAGIC = {'P', 'K'};
  private static final Pattern ODD = Pattern.compile("\\p{Cntrl}|[\\uFFFE\\uFFFF]");
  private static final Pattern TOO_LONG = Pattern.compile(".{1000}.*|(?:.*/)?[^/]{200}.*");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
  private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?(?:\\.|__MACOSX/).*");
  private static final Pattern TEXT =
      Pattern.compile("(?i).*\\.(?:x?html?|xml|md|ya?ml|toml|json)");
  private static final String PACK_AGAIN =
      "pack the files again with a program that writes names as UTF-8 with /, such as zip";

  private final ZipFile zip;
  private final SourceFiles files;

  /**
   * What a zip may hold.
   *
   * @param files how many
   * @param bytes of all files together, unpacked
   * @param file bytes of one
   * @param text bytes of one with text to read
   * @param ratio how many times larger than the zip they may be
   */
  record Limits(int files, long bytes, long file, long text, int ratio) {}

  private ZipSource(ZipFile zip, SourceFiles files) {
    this.zip = zip;
    this.files = files;
  }

  /** The files by path. They can be read until this is closed. */
  SourceFiles files() {
    return files;
  }

  /** Whether a file is named or starts like a zip. */
  static boolean isZip(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    } else if (file.toString().matches("(?i).*\\.(?:zip|imscc)")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /** Opens a zip; empty when it is broken or hostile, which is said. */
  static Optional<ZipSource> open(Path file, Limits limits, DiagnosticLog log) throws IOException {
    return new Reading(file, limits, log).open();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Looks at all that a zip holds. */
  private static final class Reading {

    private final Path file;
    private final Limits limits;
    private final DiagnosticLog log;
    private final SortedMap<String, SourceFiles.Content> contents = new TreeMap<>();
    private final long packed;
    private long unpacked;

    Reading(Path file, Limits limits, DiagnosticLog log) throws IOException {
      this.file = file;
      this.limits = limits;
      this.log = log;
      this.packed = Files.size(file);
    }

    Optional<ZipSource> open() throws IOException {
      ZipFile zip;
      try {
        zip = ZipFile.builder().setPath(file).get();
      } catch (IOException | IllegalArgumentException broken) {
        refuse("zip-unreadable", "this is no whole zip: " + broken.getMessage(), "pack it again");
        return Optional.empty();
      }
      int before = log.sorted().size();
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.files) {
        refuse(
            "zip-too-large",
            "the zip holds " + entries.size() + " files, and an import reads " + limits.files,
            "split it");
      } else {
        for (ZipArchiveEntry entry : entries) {
          if (!add(entry, zip)) {
            break;
          }
        }
      }
      if (log.sorted().size() > before) {
        zip.close();
        return Optional.empty();
      }
      return Optional.of(new ZipSource(zip, new SourceFiles(contents)));
    }

    /** Adds a file; false when there is no sense in reading on. */
    private boolean add(ZipArchiveEntry entry, ZipFile zip) {
      String name = name(entry);
      Optional<String> wrong = wrong(entry, name);
      if (wrong.isPresent()) {
        refuse(
            "zip-entry",
            "the name \"" + shown(name.isEmpty() ? entry.getName() : name) + "\" " + wrong.get(),
            PACK_AGAIN);
      } else if (!entry.isDirectory() && contents.containsKey(name)) {
        refuse("zip-entry", "the zip holds \"" + name + "\" twice", "pack the files again");
      } else if (entry.isUnixSymlink()) {
        refuse(
            "zip-entry",
            "\"" + name + "\" is a link to another file",
            "pack the file itself; zip does so without its option -y");
      } else if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
        refuse(
            "zip-entry",
            "\"" + name + "\" is encrypted, or packed as only few programs read it",
            "pack the files again, without a password");
      } else if (!entry.isDirectory()) {
        boolean within = unpack(entry, name, zip);
        if (within && !HIDDEN.matcher(name).matches()) {
          contents.put(name, () -> bytes(entry, zip));
        }
        return within;
      }
      return true;
    }

    private static byte[] bytes(ZipArchiveEntry entry, ZipFile zip) throws IOException {
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }

    /** The bytes count, whatever the zip says of its sizes; false when there are too many. */
    private boolean unpack(ZipArchiveEntry entry, String name, ZipFile zip) {
      CRC32 sum = new CRC32();
      byte[] buffer = new byte[1 << 16];
      long most = TEXT.matcher(name).matches() ? limits.text : limits.file;
      long size = 0;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sum.update(buffer, 0, read);
          size += read;
          unpacked += read;
          Optional<String> tooLarge = tooLarge(name, size, most);
          if (tooLarge.isPresent()) {
            refuse("zip-too-large", tooLarge.get(), "take out what is not part of the course");
            return false;
          }
        }
      } catch (IOException | IllegalArgumentException broken) {
        refuse("zip-unreadable", "\"" + name + "\" is damaged in the zip", "pack it again");
        return true;
      }
      if (sum.getValue() != entry.getCrc()) {
        refuse("zip-unreadable", "\"" + name + "\" is damaged in the zip", "pack it again");
      }
      return true;
    }

    private Optional<String> tooLarge(String name, long size, long most) {
      if (size > most) {
        return Optional.of("\"" + name + "\" has more than " + most + " B");
      } else if (unpacked > limits.bytes) {
        return Optional.of("the files of the zip have more than " + limits.bytes + " B together");
      }
      return unpacked > Math.max(SMALL, packed * limits.ratio)
          ? Optional.of(
              "the files are more than "
                  + limits.ratio
                  + " times larger than the zip, at \""
                  + name
                  + "\"")
          : Optional.empty();
    }

    /** As the zip has it, or empty when it is not UTF-8. */
    private static String name(ZipArchiveEntry entry) {
      if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
        return entry.getName();
      }
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(entry.getRawName()))
            .toString();
      } catch (CharacterCodingException notUtf8) {
        return "";
      }
    }

    /** Why a name is none of a file in a folder; empty when it is one. */
    private static Optional<String> wrong(ZipArchiveEntry entry, String name) {
      if (name.isEmpty()) {
        return Optional.of("is not UTF-8");
      } else if (name.indexOf('\\') >= 0) {
        return Optional.of("has a backslash");
      } else if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
        return Optional.of("starts at the root of a disk");
      } else if (List.of(name.split("/", -1)).contains("..")) {
        return Optional.of("leads out of the zip");
      } else if (name.contains("//") || List.of(name.split("/", -1)).contains(".")) {
        return Optional.of("is no plain path");
      } else if (TOO_LONG.matcher(name).matches()) {
        return Optional.of("is too long for a disk");
      }
      return ODD.matcher(name).find() ? Optional.of("has odd characters") : Optional.empty();
    }

    private static String shown(String name) {
      return ODD.matcher(name).replaceAll("?");
    }

    private void refuse(String code, String message, String hint) {
      log.error(code, SourceLocation.of(file.getFileName().toString()), message, "", hint);
    }
  }
}
