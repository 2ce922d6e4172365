package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Claim;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventType;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;
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
    if (fact instanceof Event event) {
      event(event);
    } else if (fact instanceof RoleHolding holding) {
      holding(holding);
    } else if (fact instanceof Claim claim) {
      claim(claim);
    } else if (fact instanceof Kinship kinship) {
      json.writeStringField("type", "Kinship");
      entity("person", kinship.person());
      json.writeStringField("relation", kinship.relation());
      entity("relative", kinship.relative());
    }
    grounds(fact.grounds());
    json.writeEndObject();
  }

  private void event(Event event) throws IOException {
    json.writeStringField("type", event.type().label());
    json.writeStringField("status", event.status().label().toLowerCase(Locale.ROOT));
    boolean isAgreement = event.type() == EventType.AGREEMENT;
    entities(
        isAgreement ? "party" : "participant",
        event.participants().stream().map(p -> p.participant()).toList());
    if (!isAgreement) {
      entity("place", event.place());
      entity("venue", event.venue());
    }
    date("date", event.date() == null ? null : event.date().begin());
    if (!isAgreement) {
      date("end", event.date() == null ? null : event.date().end());
    }
  }

  private void holding(RoleHolding holding) throws IOException {
    json.writeStringField("type", "RoleHolding");
    json.writeStringField("status", holding.status().label().toLowerCase(Locale.ROOT));
    entity("holder", holding.holder());
    json.writeStringField("title", holding.title());
    entity("organization", holding.organization());
    date("start", holding.start());
    date("end", holding.end());
  }

  private void claim(Claim claim) throws IOException {
    json.writeStringField("type", "Claim");
    json.writeStringField("act", claim.act().verb());
    oneOrSeveral("claimant", claim.claimants());
    oneOrSeveral("addressee", claim.addressees());
    entities("about", claim.about());
    json.writeStringField(
        "content",
        claim.content() == null ? null : article.article().text().words(claim.content()));
  }

  /** One entity as itself, none as null; several, who act together, as a list. */
  private void oneOrSeveral(String name, List<Argument> arguments) throws IOException {
    if (arguments.size() > 1) {
      entities(name, arguments);
    } else {
      entity(name, arguments.isEmpty() ? null : arguments.get(0));
    }
  }

  private void grounds(Grounds grounds) throws IOException {
    json.writeStringField(
        "stance",
        grounds.stance() == Stance.NON_ACTUAL
            ? "nonactual"
            : grounds.stance().label().toLowerCase(Locale.ROOT));
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

  private void date(String name, @Nullable PartialDate date) throws IOException {
    json.writeStringField(name, date == null ? null : date.toString());
  }

  private void entities(String name, List<Argument> arguments) throws IOException {
    json.writeArrayFieldStart(name);
    for (Argument argument : arguments) {
      write(argument);
    }
    json.writeEndArray();
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
