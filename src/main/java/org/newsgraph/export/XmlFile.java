package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is being written, one line an element that has others inside. */
final class XmlFile {
  private final XMLStreamWriter xml;
  private int depth;

  private XmlFile(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What is written. */
  interface Content {
    void to(XmlFile file) throws XMLStreamException;
  }

  static void write(OutputStream out, Content content) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      content.to(new XmlFile(xml));
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values
   */
  XmlFile open(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  XmlFile close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
    return this;
  }

  XmlFile empty(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  XmlFile text(String name, String words, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(words);
    xml.writeEndElement();
    return this;
  }
}
