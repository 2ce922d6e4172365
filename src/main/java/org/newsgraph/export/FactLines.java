package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Answered;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Office;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Span;
import org.newsgraph.model.Status;
import org.newsgraph.model.Text;
import org.newsgraph.model.Value;
import org.newsgraph.model.Words;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Iris;

/** Facts as JSON, one a line, for people who want them without RDF. */
public final class FactLines {
  private static final JsonFactory JSON = new JsonFactory();

  private final LinkedArticle article;
  private final Iris iris;
  private final JsonGenerator json;

  private FactLines(LinkedArticle article, Iris iris, JsonGenerator json) {
    this.article = article;
    this.iris = iris;
    this.json = json;
  }

  /** The facts of an article; each line ends with a line feed. */
  public static String of(LinkedArticle article, Iris iris) {
    StringWriter lines = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(lines)) {
      json.setRootValueSeparator(null);
      FactLines writer = new FactLines(article, iris, json);
      for (Fact fact : article.facts()) {
        writer.line(fact);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.toString();
  }

  private void line(Fact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", ArticleGraph.factIri(article, fact, iris));
    json.writeStringField("article", article.article().id());
    json.writeStringField("type", fact.kind().type());
    if (fact.kind().act() != null) {
      json.writeStringField("act", fact.kind().act());
    }
    for (Slot slot : fact.kind().slots()) {
      List<Value> values = fact.values(slot).toList();
      boolean isList =
          switch (slot.lines()) {
            case LIST -> true;
            case EITHER -> values.size() > 1;
            case ONE, NONE -> false;
          };
      if (isList) {
        json.writeArrayFieldStart(slot.name());
        for (Value value : values) {
          write(value);
        }
        json.writeEndArray();
      } else if (slot.lines() != Slot.Lines.NONE) {
        json.writeFieldName(slot.name());
        if (values.isEmpty()) {
          json.writeNull();
        } else {
          write(values.get(0));
        }
      }
    }
    grounds(fact.grounds());
    json.writeEndObject();
  }

  private void write(Value value) throws IOException {
    if (value instanceof Argument argument) {
      write(argument);
    } else if (value instanceof Words words) {
      json.writeString(words(words.span()));
    } else if (value instanceof Text text) {
      json.writeString(text.string());
    } else if (value instanceof Status status) {
      json.writeString(status.word());
    } else if (value instanceof PartialDate date) {
      json.writeString(date.toString());
    } else if (value instanceof Office office) {
      json.writeString(office.label());
    } else if (value instanceof Answered answered) {
      json.writeString(words(answered.evidence()));
    }
  }

  private String words(Span span) {
    return article.article().text().words(span);
  }

  private void grounds(Grounds grounds) throws IOException {
    json.writeStringField("stance", grounds.stance().word());
    entity("attributedTo", grounds.attributedTo());
    json.writeArrayFieldStart("evidence");
    for (Span span : grounds.evidence()) {
      json.writeStartObject();
      json.writeNumberField("begin", span.begin());
      json.writeNumberField("end", span.end());
      json.writeStringField("quote", article.article().text().words(span));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("rule", grounds.rule());
    json.writeNumberField("confidence", grounds.confidence());
  }

  private void entity(String name, @Nullable Argument argument) throws IOException {
    json.writeFieldName(name);
    if (argument == null) {
      json.writeNull();
    } else {
      write(argument);
    }
  }

  private void write(Argument argument) throws IOException {
    Entity entity = article.entity(argument);
    json.writeStartObject();
    json.writeStringField("iri", iris.entity(entity.key()));
    json.writeStringField("label", entity.label());
    json.writeStringField("type", entity.type().label());
    json.writeStringField("wikidata", entity.wikidata());
    json.writeStringField("mention", article.article().text().words(argument.mention()));
    json.writeArrayFieldStart("aliases");
    for (String alias : entity.aliases()) {
      json.writeString(alias);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
