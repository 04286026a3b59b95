package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PrecompressedTest {

  private static final SiteFile PAGE = SiteFile.text("a/index.html", "<p>word ".repeat(100));

  @Test
  void eachCopyHoldsItsText() throws IOException {
    Site site = new Precompressed().beside(Site.of(List.of(PAGE)));
    assertEquals(
        Set.of("a/index.html", "a/index.html.br", "a/index.html.gz"), site.files().keySet());
    byte[] brotli = site.files().get("a/index.html.br").bytes();
    assertArrayEquals(PAGE.bytes(), Decoder.decompress(brotli).getDecompressedData());
    byte[] gzip = site.files().get("a/index.html.gz").bytes();
    assertArrayEquals(
        PAGE.bytes(), new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
  }

  @Test
  void aGzipFileTellsNeitherTimeNorSystem() {
    byte[] head = Arrays.copyOf(Deflate.gzip(PAGE.bytes()), 10);
    assertArrayEquals(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF}, head);
  }

  @Test
  void whatGetsNoSmallerOrIsNoTextHasNoCopy() throws IOException {
    List<SiteFile> files =
        List.of(SiteFile.text("a.txt", "a"), new SiteFile("a.webp", PAGE.bytes()));
    assertEquals(
        Set.of("a.txt", "a.webp"), new Precompressed().beside(Site.of(files)).files().keySet());
  }

  @Test
  void copiesAreLeftOutButNotArchivesOfTheAuthor() throws IOException {
    SiteFile archive = new SiteFile("media/data.csv.gz", new byte[] {1});
    SiteFile alone = new SiteFile("media/notes.txt.gz", new byte[] {1});
    Site site = new Precompressed().beside(Site.of(List.of(PAGE, archive, alone)));
    assertEquals(
        Set.of("a/index.html", "media/data.csv.gz", "media/notes.txt.gz"),
        Precompressed.without(site.files()).keySet());
  }
}
