package dev.sobre.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "index.html, a/b.html, a/b.html",
    "a/b.html, index.html, ../index.html",
    "a/b.html, a/c.html, c.html",
    "en/a/b.html, assets/x.css, ../../assets/x.css",
    "en/a/b.html, en/index.html, ../index.html",
    "x.html, media/é à.svg, media/%C3%A9%20%C3%A0.svg",
    "x.html, media/a#b?c%.svg, media/a%23b%3Fc%25.svg",
  })
  void addressesAreRelativeAndEncoded(String from, String to, String url) {
    assertEquals(url, Urls.relative(from, to));
  }
}
