package dev.plimsoll.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an XML document, an element a line. Characters that XML 1.0 cannot hold are spelled out.
final class XmlText {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /// Writes an element around what `content` writes.
  ///
  /// @param attributes names and values in turn
  void element(String name, Runnable content, String... attributes) {
    start(name, false, attributes);
    endTag("\n");
    depth++;
    content.run();
    depth--;
    out.append("  ".repeat(depth));
    write(xml::writeEndElement);
    out.append('\n');
  }

  /// Writes an element with nothing but text in it.
  void text(String name, String content, String... attributes) {
    start(name, false, attributes);
    content
        .lines()
        .map(PrintableText::of)
        .forEach(line -> write(() -> xml.writeCharacters(line + "\n")));
    write(xml::writeEndElement);
    out.append('\n');
  }

  /// Writes an element with attributes only.
  void empty(String name, String... attributes) {
    start(name, true, attributes);
    endTag("\n");
  }

  private void start(String name, boolean empty, String... attributes) {
    out.append("  ".repeat(depth));
    write(() -> {
      if (empty) {
        xml.writeEmptyElement(name);
      } else {
        xml.writeStartElement(name);
      }
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], PrintableText.of(attributes[i + 1]));
      }
    });
  }

  // The writer holds a tag open until something follows it.
  private void endTag(String lineEnd) {
    write(() -> xml.writeCharacters(lineEnd));
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  private static IllegalStateException inMemory(XMLStreamException cause) {
    return new IllegalStateException("a document in memory", cause);
  }
}
