package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StyleMinifierTest {

  @Test
  void commentsAndSpacesBesidePunctuationGo() {
    assertEquals(
        "a,b>c{color:red;margin:0 auto}\n",
        StyleMinifier.minify("/* Why. */\na, b > c {\n  color: red;\n  margin: 0  auto;\n}\n"));
    assertEquals("a{color:red}\n", StyleMinifier.minify("a { color: /* not blue */ red }"));
  }

  @Test
  void spacesThatMeanSomethingStay() {
    assertEquals(".a :focus{}\n", StyleMinifier.minify(".a :focus { }"));
    assertEquals(
        "@media screen and (min-width:calc(1em + 2px)){}\n",
        StyleMinifier.minify("@media screen and (min-width: calc( 1em + 2px )) {}"));
    assertEquals("a+b{}\n", StyleMinifier.minify("a+b {}"));
    assertEquals("a b{}\n", StyleMinifier.minify("a/* and */b {}"));
  }

  @Test
  void stringsStayAsTheyAre() {
    assertEquals(
        "a::after{content:\" ; \\\" , /* */ \"}\n",
        StyleMinifier.minify("a::after { content: \" ; \\\" , /* */ \"; }"));
    assertEquals("a{content:'{ '}\n", StyleMinifier.minify("a { content: '{ ' }"));
    assertEquals("a{content:\" ;\n", StyleMinifier.minify("a { content: \" ;"));
  }
}
