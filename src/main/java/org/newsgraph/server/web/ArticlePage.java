package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Wording;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;
import org.newsgraph.rdf.Vocab;

/**
 * An article's text with every mention and every stretch of evidence marked: a mention leads to who
 * or what is meant, a mark behind the evidence to the fact.
 */
final class ArticlePage {
  /** The kinds of entity, in the order of the legend. */
  private static final List<String> LEGEND =
      List.of("Person", "Organization", "UnnamedAgent", "Country", "Place");

  private final Knowledge reader;
  private final Node article;
  private final ArticleText text;
  private final @Nullable Span shown;

  /**
   * @param text the article's text
   * @param shown the words that a quote leads to, or null
   */
  private ArticlePage(Knowledge reader, Node article, ArticleText text, @Nullable Span shown) {
    this.reader = reader;
    this.article = article;
    this.text = text;
    this.shown = shown;
  }

  /** A stretch of the text and what it belongs to: a thing's mention or a fact's evidence. */
  private record Marked(Span span, Node target, String kind) {}

  static Reply of(Visit visit) {
    Knowledge reader = visit.knowledge();
    Node article = reader.thing("article/" + visit.key());
    ArticleText text = reader.text(visit.key());
    if (text == null) {
      return Reply.nothing(article.getURI());
    }
    ArticlePage page = new ArticlePage(reader, article, text, shown(visit, text));
    return Reply.page(Shell.page(page.title(), "", page::write));
  }

  private static @Nullable Span shown(Visit visit, ArticleText text) {
    String from = visit.parameter("from");
    String to = visit.parameter("to");
    if (!from.matches("\\d{1,9}") || !to.matches("\\d{1,9}")) {
      return null;
    }
    int begin = Integer.parseInt(from);
    int end = Integer.parseInt(to);
    return begin < end && end <= text.length() ? new Span(begin, end) : null;
  }

  private String title() {
    return reader.inArticle(article, Vocab.LABEL);
  }

  private void write(Html html) {
    List<Marked> mentions = mentions();
    List<Marked> evidence = evidence();
    html.open("hgroup").element("h1", title()).open("p");
    List<String> about = new ArrayList<>();
    about.add(reader.inArticle(article, Vocab.ng("publisher")));
    about.add(reader.inArticle(article, Vocab.AUTHOR));
    about.add(reader.inArticle(article, Vocab.ng("published")));
    about.add("%d facts".formatted(facts(evidence).size()));
    about.removeIf(String::isEmpty);
    html.text(String.join(" · ", about));
    String url = reader.inArticle(article, Vocab.URL);
    if (!url.isEmpty() && Html.isLink(url)) {
      html.text(" · ").open("a", "href", url, "rel", "noreferrer").text("original").close("a");
    }
    html.close("p").close("hgroup");
    legend(html);
    html.open("article", "class", "text");
    int begin = 0;
    for (String paragraph : text.string().split("\\n+", -1)) {
      int unit = text.string().indexOf(paragraph, text.toUtf16(begin));
      int from = text.toCodePoint(unit);
      int to = text.toCodePoint(unit + paragraph.length());
      if (!paragraph.isBlank()) {
        html.open("p");
        paragraph(html, from, to, mentions, evidence);
        html.close("p");
      }
      begin = to;
    }
    html.close("article");
    html.element("h2", "What it tells");
    new FactView(reader).list(html, facts(evidence));
  }

  private static void legend(Html html) {
    html.open("p", "class", "legend");
    for (String kind : LEGEND) {
      html.element(
          "span", Wording.words(kind), "class", "mention of-" + kind.toLowerCase(Locale.ROOT));
      html.text(" ");
    }
    html.element("mark", "words that a fact rests on", "class", "evidence").close("p");
  }

  private static List<Node> facts(List<Marked> evidence) {
    Set<Node> facts = new LinkedHashSet<>();
    evidence.forEach(marked -> facts.add(marked.target()));
    return List.copyOf(facts);
  }

  /** The mentions in the article's own graph, each with what it refers to. */
  private List<Marked> mentions() {
    List<Marked> mentions = new ArrayList<>();
    Iterator<Quad> quads = reader.dataset().find(article, Node.ANY, Vocab.ng("refersTo"), Node.ANY);
    quads.forEachRemaining(
        quad -> {
          Span span = span(quad.getSubject());
          Node target = quad.getObject();
          mentions.add(new Marked(span, target, reader.kind(target)));
        });
    mentions.sort(
        Comparator.comparing(Marked::span).thenComparing(marked -> marked.target().getURI()));
    return mentions;
  }

  /** The evidence of the fused facts that lies in this article. */
  private List<Marked> evidence() {
    List<Marked> found = new ArrayList<>();
    Set<Node> spans = new TreeSet<>(Comparator.comparing(Node::getURI));
    reader
        .dataset()
        .find(article, Node.ANY, Vocab.TYPE, Vocab.ng("Evidence"))
        .forEachRemaining(quad -> spans.add(quad.getSubject()));
    for (Node span : spans) {
      for (Node fact : reader.subjects("evidence", span)) {
        String kind = reader.kind(fact);
        if (!reader.label(fact).isEmpty()
            && !Set.of("Conflict", "ConflictSide", "StatusReport", "Participation", "")
                .contains(kind)) {
          found.add(new Marked(span(span), fact, kind));
        }
      }
    }
    found.sort(
        Comparator.comparing(Marked::span).thenComparing(marked -> marked.target().getURI()));
    return found;
  }

  private Span span(Node node) {
    String[] parts = reader.key(node).split("-");
    return new Span(
        Integer.parseInt(parts[parts.length - 2]), Integer.parseInt(parts[parts.length - 1]));
  }

  /** Text between cuts, so that marks that overlap nest without crossing. */
  private void paragraph(
      Html html, int from, int to, List<Marked> mentions, List<Marked> evidence) {
    TreeSet<Integer> cuts = new TreeSet<>(Set.of(from, to));
    List<Marked> all = new ArrayList<>(mentions);
    all.addAll(evidence);
    all.forEach(
        marked -> {
          cuts.add(Math.max(from, Math.min(to, marked.span().begin())));
          cuts.add(Math.max(from, Math.min(to, marked.span().end())));
        });
    if (shown != null) {
      cuts.add(Math.max(from, Math.min(to, shown.begin())));
      cuts.add(Math.max(from, Math.min(to, shown.end())));
    }
    int begin = from;
    for (int end : cuts.tailSet(from, false)) {
      piece(html, new Span(begin, end), mentions, evidence);
      notes(html, end, from, evidence);
      begin = end;
    }
  }

  private void piece(Html html, Span piece, List<Marked> mentions, List<Marked> evidence) {
    boolean isShown = shown != null && covers(shown, piece);
    if (isShown && shown != null && shown.begin() == piece.begin()) {
      html.open("span", "id", "here").close("span");
    }
    boolean isEvidence = evidence.stream().anyMatch(marked -> covers(marked.span(), piece));
    if (isShown || isEvidence) {
      html.open("mark", "class", isShown ? "shown" : "evidence");
    }
    Marked mention = null;
    for (Marked marked : mentions) {
      if (covers(marked.span(), piece)) {
        mention = marked;
      }
    }
    String words = text.words(piece);
    if (mention == null) {
      html.text(words);
    } else {
      html.element(
          "a",
          words,
          "href",
          Address.page(reader, mention.target()),
          "class",
          "mention of-" + mention.kind().toLowerCase(Locale.ROOT));
    }
    if (isShown || isEvidence) {
      html.close("mark");
    }
  }

  /** Behind the evidence a way to each fact that rests on it. */
  private void notes(Html html, int end, int paragraph, List<Marked> evidence) {
    for (Marked marked : evidence) {
      if (marked.span().end() == end && end > paragraph) {
        html.open("sup")
            .element(
                "a",
                Wording.words(marked.kind()),
                "href",
                Address.page(reader, marked.target()),
                "title",
                reader.label(marked.target()))
            .close("sup");
      }
    }
  }

  private static boolean covers(Span span, Span piece) {
    return span.begin() <= piece.begin() && piece.end() <= span.end();
  }
}
