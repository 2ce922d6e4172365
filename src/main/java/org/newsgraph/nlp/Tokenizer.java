package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** Cuts sentences into words: a statistical model, then a few rules that hold without exception. */
final class Tokenizer {

  /** Names whose parts are joined by a little word: Mar-a-Lago, Chan-o-cha, Stratford-upon-Avon. */
  private static final Pattern JOINED_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d-])\\p{Lu}[\\p{L}']+"
              + "-(?:a|o|e|i|y|al|el|ul|ur|as|de|la|du|en|ed|ad|sur|sous|le|les|des|di|da|do|dos"
              + "|ibn|bin|ben|um|es|ash|az|an|ar|upon|on|am|im|in|under|van|von|der)"
              + "-\\p{L}[\\p{L}']+(?![\\p{L}\\d-])");

  /** Short forms whose dot belongs to them even where the words they were learnt from had none. */
  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gov|Gen|Sen|Rep|Col|Lt"
              + "|Capt|Cmdr|Sgt|Adm|Prof|Dr|Mr|Mrs|Ms|St|Mt|Jr|Sr|Co|Inc|Corp|Ltd|No|vs)\\.(?= )");

  /** "vice-president": a rank before a hyphen belongs to the word behind it. */
  private static final Pattern RANK =
      Pattern.compile("(?<![\\p{L}\\d-])[Vv]ice-\\p{L}+(?![\\p{L}\\d-])");

  /** "ex-president" is a president no more, "ex-wife" a word of its own. */
  private static final Pattern EX =
      Pattern.compile("[Ee]x-(?!wife|husband|partner|officio)\\p{L}.*");

  private static final int EX_LENGTH = 3;

  /** Korean given names, their second syllable in small letters: Kim Jong-un, Yoon Young-chan. */
  private static final Pattern KOREAN_NAME =
      Pattern.compile(
          "(?<=(?<![\\p{L}\\d-])(?:Ahn|Bae|Baek|Cha|Chang|Cho|Choe|Choi|Chon|Chun|Chung|Han|Ho|Hong"
              + "|Hwang|Hwangbo|Hyon|Hyun|Jang|Jeon|Jeong|Jo|Jon|Jong|Joo|Ju|Jung|Kang|Kim|Ko|Koh"
              + "|Kwak|Kwon|Lee|Lim|Min|Moon|Mun|Nam|Noh|Oh|Paek|Paik|Pak|Park|Rhee|Ri|Rim|Ro|Roh"
              + "|Ryang|Ryom|Ryu|Seo|Shin|Sin|Sohn|Son|Song|Suh|Thae|Yang|Yi|Yoo|Yoon|Yu|Yun) )"
              + "\\p{Lu}\\p{Ll}{1,5}-(?!led|based|born|made|era|run)\\p{Ll}{1,6}(?![\\p{L}\\d-])");

  /** What is one word; all but the short forms have a hyphen. */
  private static final List<Pattern> WHOLE = List.of(JOINED_NAME, SHORT_FORM, RANK, KOREAN_NAME);

  private final TokenizerModel model;

  private Tokenizer(TokenizerModel model) {
    this.model = model;
  }

  static Tokenizer read(InputStream in) throws IOException {
    return new Tokenizer(new TokenizerModel(in));
  }

  /** The words of a sentence whose quotation marks and dashes are folded to ASCII. */
  List<Span> tokens(String sentence) {
    // Cheap to make, and not safe for several threads.
    List<Span> tokens = new ArrayList<>();
    boolean isHyphenated = sentence.indexOf('-') >= 0;
    for (Span token : new TokenizerME(model).tokenizePos(sentence)) {
      addWithoutMarks(sentence, token, isHyphenated, tokens);
    }
    for (Pattern whole : isHyphenated ? WHOLE : List.of(SHORT_FORM)) {
      Matcher joined = whole.matcher(sentence);
      while (joined.find()) {
        join(tokens, joined.start(), joined.end());
      }
    }
    return tokens;
  }

  /**
   * A double quotation mark or long dash always stands alone, and so does a hyphen before a word
   * ("-elect") and "ex-" before what somebody was.
   */
  private static void addWithoutMarks(
      String sentence, Span token, boolean isHyphenated, List<Span> tokens) {
    int begin = token.getStart();
    if (isHyphenated && EX.matcher(sentence).region(begin, token.getEnd()).matches()) {
      tokens.add(new Span(begin, begin + EX_LENGTH));
      begin += EX_LENGTH;
    }
    if (token.length() > 2
        && sentence.charAt(begin) == '-'
        && Character.isLetter(sentence.charAt(begin + 1))) {
      tokens.add(new Span(begin, begin + 1));
      begin++;
    }
    for (int i = begin; i < token.getEnd(); i++) {
      if (sentence.charAt(i) == '"' || sentence.charAt(i) == '\u2014') {
        if (i > begin) {
          tokens.add(new Span(begin, i));
        }
        tokens.add(new Span(i, i + 1));
        begin = i + 1;
      }
    }
    if (begin < token.getEnd()) {
      tokens.add(new Span(begin, token.getEnd()));
    }
  }

  private static void join(List<Span> tokens, int begin, int end) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).getStart() == begin) {
        first = i;
      }
      if (tokens.get(i).getEnd() == end) {
        last = i;
      }
    }
    if (first >= 0 && last > first) {
      tokens.subList(first, last + 1).clear();
      tokens.add(first, new Span(begin, end));
    }
  }
}
