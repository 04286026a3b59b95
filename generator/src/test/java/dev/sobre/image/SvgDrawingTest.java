package dev.sobre.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgDrawingTest {

  @Test
  void whatNobodySeesGoes() {
    assertEquals(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A dot</title>\
        <style>#by-style{fill:red}</style><defs><path id="used" d="M0 0h9"/></defs>\
        <use href="#used"/><g id="by-style"/><text>one <tspan>two</tspan> <tspan>three</tspan></text></svg>
        """,
        clean(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <!-- Made with an editor -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:ed="http://editor.example/ns" viewBox="0 0 9 9" id="svg1" ed:zoom="3" onload="go()">
              <title>A dot</title>
              <metadata><rdf>who made it</rdf></metadata>
              <ed:view ed:x="1"/>
              <script>go()</script>
              <style>#by-style{fill:red}</style>
              <defs><path id="used" d="M0 0h9"/></defs>
              <use href="#used"/>
              <g id="by-style"/>
              <text>one <tspan>two</tspan> <tspan>three</tspan></text>
            </svg>
            """));
  }

  @Test
  void aCleanDrawingStaysAsItIs() {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0'/></svg>";
    assertEquals(svg, clean(svg));
  }

  @Test
  void whatBrowsersDoNotLoadIsFound() {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
        <image xlink:href="photo.png"/><image href="data:image/png;base64,AAAA"/>
        <a href="https://example.org/"><path fill="url(#g)" style="fill:url(other.svg#g)"/></a>
        <style>@import "https://example.org/font.css"; .a{fill:url(#g)}</style>
        <g onclick="go()"/>
        </svg>
        """;
    assertEquals(
        List.of("photo.png", "other.svg#g", "https://example.org/font.css", "onclick"),
        SvgDrawing.flaws(svg).stream().map(SvgDrawing.Flaw::what).toList());
    assertEquals(svg.indexOf("xlink:href=\"photo"), SvgDrawing.flaws(svg).get(0).offset());
  }

  private static String clean(String svg) {
    byte[] bytes = SvgDrawing.cleaned(svg.getBytes(StandardCharsets.UTF_8));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
