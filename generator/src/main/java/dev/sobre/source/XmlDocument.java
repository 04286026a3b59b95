package dev.sobre.source;

import dev.sobre.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that someone else may have written: nothing outside the text is ever opened. */
public final class XmlDocument {

  /** Deeper than any document, and shallower than the stack of who walks through it. */
  private static final int DEEPEST = 200;

  private XmlDocument() {}

  /**
   * The root element.
   *
   * @throws SAXParseException when the text is no well-formed XML, has a document type, or has
   *     elements in each other more than {@value #DEEPEST} deep
   */
  public static XmlElement parse(SourceText source) throws SAXParseException {
    Builder builder = new Builder(source);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(builder);
      reader.setErrorHandler(builder);
      reader.parse(new InputSource(new StringReader(source.text())));
    } catch (SAXParseException notWellFormed) {
      throw notWellFormed;
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform reads XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.root;
  }

  /**
   * Messages are in English whatever the language of the machine: the root has them, and another
   * locale falls back on that of the machine. Only the old interface takes one.
   */
  @SuppressWarnings("deprecation")
  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    SAXParser parser = factory.newSAXParser();
    parser.getParser().setLocale(Locale.ROOT);
    return parser.getXMLReader();
  }

  /** The offset of a place that a parser names, in the text that it has read. */
  public static int offset(SourceText source, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = source.text().indexOf('\n', start) + 1;
    }
    return Math.min(source.text().length(), start + Math.max(0, column - 1));
  }

  /** Builds elements from the inside out, since they never change. */
  private static final class Builder extends DefaultHandler {

    private final SourceText source;

    /** Where lines start: counting them for each element takes too long in a large file. */
    private final int[] lines;

    private final Deque<Open> open = new ArrayDeque<>();
    private Locator locator;
    private XmlElement root;

    /** An element whose end is still to come. */
    private record Open(
        int offset,
        List<XmlElement.Attribute> attributes,
        List<XmlElement> children,
        StringBuilder text) {}

    Builder(SourceText source) {
      this.source = source;
      String text = source.text();
      this.lines =
          IntStream.concat(
                  IntStream.of(0),
                  IntStream.range(0, text.length())
                      .filter(i -> text.charAt(i) == '\n')
                      .map(i -> i + 1))
              .toArray();
    }

    private SourceLocation place(int offset) {
      int found = Arrays.binarySearch(lines, offset);
      int line = found < 0 ? -found - 2 : found;
      int column = 1 + source.text().codePointCount(lines[line], offset);
      return new SourceLocation(source.file(), line + 1, column);
    }

    @Override
    public void setDocumentLocator(Locator of) {
      locator = of;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes all)
        throws SAXParseException {
      if (open.size() == DEEPEST) {
        throw new SAXParseException(
            "elements stand in each other more than " + DEEPEST + " deep", locator);
      }
      List<XmlElement.Attribute> attributes = new ArrayList<>();
      for (int i = 0; i < all.getLength(); i++) {
        attributes.add(
            new XmlElement.Attribute(all.getURI(i), all.getLocalName(i), all.getValue(i)));
      }
      // The parser tells where the tag ends; no attribute can hold the sign that starts it.
      int line = Math.min(locator.getLineNumber(), lines.length);
      int end = Math.min(source.text().length(), lines[line - 1] + locator.getColumnNumber() - 1);
      int start = Math.max(0, source.text().lastIndexOf('<', end - 1));
      open.push(new Open(start, attributes, new ArrayList<>(), new StringBuilder()));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      open.peek().text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      Open done = open.pop();
      XmlElement element =
          new XmlElement(
              uri, name, place(done.offset), done.attributes, done.children, done.text.toString());
      if (open.isEmpty()) {
        root = element;
      } else {
        open.peek().children.add(element);
      }
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
