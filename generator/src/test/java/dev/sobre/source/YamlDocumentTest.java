package dev.sobre.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {

  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    Mapping root = (Mapping) parse("a: 1\nlist:\n  - x\n  - {b: \"two\"}\n").orElseThrow();
    assertEquals("f.yml:2:1", root.entries().get(1).location().toString());
    Sequence list = (Sequence) root.get("list").orElseThrow();
    Mapping inner = (Mapping) list.items().get(1);
    assertEquals("f.yml:4:6", inner.entries().get(0).location().toString());
    assertEquals("f.yml:4:9", inner.get("b").orElseThrow().location().toString());
  }

  @Test
  void scalarsKeepWhatTheAuthorWrote() {
    Mapping root =
        (Mapping) parse("version: 1.10\nflag: true\ntext: \"1.10\"\nnone:\n").orElseThrow();
    assertEquals("1.10", ((Scalar) root.get("version").orElseThrow()).text());
    assertEquals(Scalar.Type.NUMBER, ((Scalar) root.get("version").orElseThrow()).type());
    assertEquals(Scalar.Type.BOOLEAN, ((Scalar) root.get("flag").orElseThrow()).type());
    assertEquals(Scalar.Type.TEXT, ((Scalar) root.get("text").orElseThrow()).type());
    assertEquals(Scalar.Type.NULL, ((Scalar) root.get("none").orElseThrow()).type());
  }

  @Test
  void aKeyWrittenTwiceIsAnError() {
    parse("a: 1\na: 2\n");
    assertEquals("the key \"a\" is written twice", log.sorted().get(0).message());
    assertEquals("f.yml:2:1", log.sorted().get(0).location().toString());
  }

  @Test
  void aSecondDocumentIsAnError() {
    assertTrue(parse("a: 1\n---\nb: 2\n").isEmpty());
    assertTrue(log.hasErrors());
  }

  private Optional<YamlNode> parse(String text) {
    return YamlDocument.parse(new SourceText("f.yml", text), log).map(YamlDocument::root);
  }
}
