package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.Name;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stage;
import org.newsgraph.model.Token;
import org.newsgraph.model.Zone;

/**
 * Finds the sentences, words, names and dependencies of articles. Safe for many threads.
 *
 * <p>Each zone that tells something is read for itself, each line of it too: a heading without a
 * full stop does not run on into the text below.
 */
public final class Annotator implements Stage<Article, Annotated> {
  /** Words of a sentence beyond which it is cut: no writer's sentence, but a table or a list. */
  private static final int MOST_WORDS = 180;

  private final SentenceModel sentences;
  private final Tokenizer tokenizer;
  private final Clusters clusters;
  private final SequenceTagger tagger;
  private final SequenceTagger nameTagger;
  private final TrueCase trueCase;
  private final LemmaTable lemmas;
  private final Parser parser;
  private final TreeRepairs repairs;

  private Annotator() throws IOException {
    // The largest first, each beside the others.
    CompletableFuture<LinearModel> trees = loading(() -> Models.model("parser.gz"));
    CompletableFuture<Clusters> words = loading(Models::clusters);
    CompletableFuture<LinearModel> names = loading(() -> Models.model("names.gz"));
    CompletableFuture<LinearModel> tags = loading(() -> Models.model("tags.gz"));
    CompletableFuture<LinearModel> cases = loading(() -> Models.model("cases.gz"));
    try (InputStream in = Models.resource("en-sent.bin")) {
      sentences = new SentenceModel(in);
    }
    try (InputStream in = Models.resource(Models.FOLDER + "tokens.bin")) {
      tokenizer = Tokenizer.read(in);
    }
    try (InputStream in = Models.resource(Models.FOLDER + "lemmas.gz")) {
      lemmas = LemmaTable.read(in, Models.FOLDER + "lemmas.gz");
    }
    clusters = loaded(words);
    tagger = Models.tagger(loaded(tags));
    trueCase = new TrueCase(Models.caseTagger(loaded(cases)), tagger, clusters);
    nameTagger = Models.nameTagger(loaded(names));
    parser = new Parser(loaded(trees));
    repairs = TreeRepairs.bundled();
  }

  private Annotator(Annotator same, TreeRepairs repairs) {
    sentences = same.sentences;
    tokenizer = same.tokenizer;
    clusters = same.clusters;
    tagger = same.tagger;
    nameTagger = same.nameTagger;
    trueCase = same.trueCase;
    lemmas = same.lemmas;
    parser = same.parser;
    this.repairs = repairs;
  }

  /** The same with other repairs of trees: what one of them earns is measured by leaving it out. */
  Annotator with(List<TreeRepair> others) {
    return new Annotator(this, new TreeRepairs(others));
  }

  List<TreeRepair> repairs() {
    return repairs.repairs();
  }

  private interface Load<T> {
    T load() throws IOException;
  }

  private static <T> CompletableFuture<T> loading(Load<T> part) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.load();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static <T> T loaded(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static @Nullable Annotator loaded;

  /**
   * The annotator with the models that come with the program; they are read once in a process,
   * about a second's work.
   *
   * @throws ConfigException if one is missing or damaged
   */
  public static synchronized Annotator load() {
    try {
      if (loaded == null) {
        loaded = new Annotator();
      }
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Pattern HYPHEN = Pattern.compile("\\p{L}-\\p{L}");
  private static final String DASH = "--";

  private static final Pattern TITLE_AT_END =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:Adm|Amb|Brig|Capt|Cdr|Cmdr|Col|Comdr|Cpl|Dr|Gen|Gov|Hon|Insp|Lt|Maj|Mr"
              + "|Mrs|Ms|Msgr|Prof|Rep|Rev|Sen|Sgt|Supt)\\.$");

  @Override
  public Annotated apply(Article article) {
    List<Piece> pieces = new ArrayList<>();
    String text = article.text().string();
    SentenceDetectorME splitter = new SentenceDetectorME(sentences);
    boolean hasHyphens = HYPHEN.matcher(text).find();
    for (Zone zone : article.zones()) {
      if (!zone.kind().tells()) {
        continue;
      }
      int begin = article.text().toUtf16(zone.span().begin());
      for (String line :
          text.substring(begin, article.text().toUtf16(zone.span().end())).split("\n", -1)) {
        String folded = folded(line);
        for (opennlp.tools.util.Span sentence : sentences(splitter, folded)) {
          addPieces(
              zone.kind(),
              folded.substring(sentence.getStart(), sentence.getEnd()),
              begin + sentence.getStart(),
              text,
              hasHyphens,
              pieces);
        }
        begin += line.length() + 1;
      }
    }
    TrueCase.Evidence evidence = trueCase.evidence(pieces.stream().map(Piece::forms).toList());
    List<Sentence> found = new ArrayList<>();
    for (Piece piece : pieces) {
      found.add(sentence(article, piece, trueCase.restored(piece.forms(), evidence)));
    }
    return new Annotated(article, ArticleNames.agreed(found));
  }

  /**
   * A sentence before it is read.
   *
   * @param begin where it begins in the article, in UTF-16 units
   * @param spans its words, counted from there
   */
  private record Piece(
      Zone.Kind zone, int begin, List<opennlp.tools.util.Span> spans, List<String> forms) {}

  /** The sentences of a line; none ends with the short form of a title: "army Cmdr. X". */
  private static List<opennlp.tools.util.Span> sentences(SentenceDetectorME splitter, String line) {
    List<opennlp.tools.util.Span> joined = new ArrayList<>();
    for (opennlp.tools.util.Span next : splitter.sentPosDetect(line)) {
      int last = joined.size() - 1;
      if (last >= 0
          && TITLE_AT_END
              .matcher(line)
              .region(joined.get(last).getStart(), joined.get(last).getEnd())
              .find()
          && Character.isUpperCase(line.charAt(next.getStart()))) {
        joined.set(last, new opennlp.tools.util.Span(joined.get(last).getStart(), next.getEnd()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** Quotation marks, dashes and spaces of every kind as the models know them, one for one. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      switch (c) {
        case '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> folded.setCharAt(i, '\'');
        case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> folded.setCharAt(i, '"');
        case '\u2010', '\u2011', '\u2012', '\u2013' -> folded.setCharAt(i, '-');
        case '\u00a0', '\u202f', '\u2009', '\t', '\r' -> folded.setCharAt(i, ' ');
        default -> {}
      }
    }
    return folded.toString();
  }

  /**
   * What the models are to read for a word: to them a hyphen joins two words, and a dash is two
   * hyphens. Where a text has hyphens inside words, one between spaces is a dash.
   *
   * @param begin where the word begins in the text
   */
  private static String form(String word, String text, int begin, boolean hasHyphens) {
    char sign = text.charAt(begin);
    boolean isSpaced = begin > 0 && isSpace(text, begin - 1) && isSpace(text, begin + 1);
    boolean isDash =
        sign == '\u2014'
            || sign == '\u2015'
            || isSpaced && (sign == '\u2013' || sign == '-' && hasHyphens);
    return word.length() == 1 && isDash ? DASH : word;
  }

  private static boolean isSpace(String text, int i) {
    return i < text.length()
        && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)));
  }

  private void addPieces(
      Zone.Kind zone,
      String sentence,
      int begin,
      String text,
      boolean hasHyphens,
      List<Piece> pieces) {
    List<opennlp.tools.util.Span> spans = tokenizer.tokens(sentence);
    for (int from = 0; from < spans.size(); from += MOST_WORDS) {
      List<opennlp.tools.util.Span> part =
          spans.subList(from, Math.min(spans.size(), from + MOST_WORDS));
      List<String> forms =
          part.stream()
              .map(
                  span ->
                      form(
                          span.getCoveredText(sentence).toString(),
                          text,
                          begin + span.getStart(),
                          hasHyphens))
              .toList();
      pieces.add(new Piece(zone, begin, part, forms));
    }
  }

  private Sentence sentence(Article article, Piece piece, List<String> forms) {
    Words words = new Words(forms.toArray(String[]::new), clusters);
    Tagging tagging = Models.tagging(tagger, words);
    String[] tags = tagging.tags();
    String[] labels = Models.names(nameTagger, nameTagger.label(words, Parser.hashes(tags)));
    List<Name> names = NameLabels.decode(labels);
    Parser.Tree tree = repairs.mended(parser.parse(words, tagging), words.forms, tags);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      opennlp.tools.util.Span word = piece.spans().get(i);
      Span span =
          article.text().span(piece.begin() + word.getStart(), piece.begin() + word.getEnd());
      tokens.add(
          new Token(
              span,
              forms.get(i),
              tags[i],
              lemmas.lemma(forms.get(i), tags[i]),
              tree.heads().get(i),
              tree.relations().get(i)));
    }
    Span whole = new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(whole, piece.zone(), tokens, names);
  }
}
