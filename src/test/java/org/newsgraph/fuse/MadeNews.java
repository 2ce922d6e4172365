package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;

/**
 * Made-up news of which the truth is known: events told by 1 to 30 articles, some with a wrong day,
 * some without a day, most with some of those who took part left out, some as copies of another
 * article.
 */
final class MadeNews {
  private static final int COUNTRIES = 40;
  private static final int MINISTERS = 3;
  private static final int MOST_TELLINGS = 30;
  private static final LocalDate BEGIN = LocalDate.of(2030, 1, 1);

  private final Random random;
  private final List<ToldArticle> articles = new ArrayList<>();
  private final Map<Node, Integer> truth = new HashMap<>();
  private int events;

  private MadeNews(long seed) {
    this.random = new Random(seed);
  }

  /** News of some articles, about thirty a day; the same for the same seed. */
  static MadeNews of(int articles, long seed) {
    MadeNews made = new MadeNews(seed);
    while (made.articles.size() < articles) {
      made.event(articles);
    }
    return made;
  }

  List<ToldArticle> articles() {
    return articles;
  }

  /** From each telling to the event that it is of. */
  Map<Node, Integer> truth() {
    return truth;
  }

  static List<String> within() {
    List<String> within = new ArrayList<>();
    for (int i = 0; i < COUNTRIES; i++) {
      within.add("place/capital-%d country/c%d".formatted(i, i));
      within.add("place/port-%d country/c%d".formatted(i, i));
    }
    return within;
  }

  private void event(int most) {
    int number = events++;
    // Events far apart in kind and time, and events alike: the same capitals meet again and again.
    LocalDate day = BEGIN.plusDays(articles.size() / 30 + random.nextInt(10));
    List<Integer> countries = new ArrayList<>();
    for (int i = 0; i < COUNTRIES; i++) {
      countries.add(i);
    }
    Collections.shuffle(countries, random);
    int sides = 2 + random.nextInt(2);
    List<String> people = new ArrayList<>();
    List<String> parties = new ArrayList<>();
    for (int side : countries.subList(0, sides)) {
      parties.add("country/c" + side);
      people.add("person/minister-%d-of-c%d".formatted(random.nextInt(MINISTERS), side));
    }
    String place =
        (random.nextBoolean() ? "place/capital-" : "place/port-")
            + countries.get(random.nextInt(COUNTRIES));
    String kind = random.nextInt(4) == 0 ? "Agreement" : "Meeting";
    int tellings = 1 + (int) (MOST_TELLINGS * Math.pow(random.nextDouble(), 4));
    for (int i = 0; i < tellings && articles.size() < most; i++) {
      telling(number, day, people, parties, place, kind, i);
    }
  }

  private void telling(
      int number,
      LocalDate day,
      List<String> people,
      List<String> parties,
      String place,
      String kind,
      int i) {
    List<String> told = new ArrayList<>();
    for (int side = 0; side < people.size(); side++) {
      boolean isLeftOut = told.size() >= 2 && random.nextInt(3) == 0;
      if (!isLeftOut) {
        told.add(random.nextInt(4) == 0 ? parties.get(side) : people.get(side));
      }
    }
    LocalDate date = random.nextInt(25) == 0 ? day.plusDays(1 + random.nextInt(2)) : day;
    String begin = random.nextInt(40) == 0 ? "" : date.toString();
    boolean isPlaced = random.nextInt(5) > 0;
    String id = "e%d-a%d".formatted(number, i);
    boolean isCopy = i > 0 && random.nextInt(6) == 0;
    ToldArticle article =
        new ToldArticle(
            id,
            "outlet-" + random.nextInt(50),
            day.plusDays(random.nextInt(2)).toString(),
            text(number, isCopy ? 0 : i));
    Node fact = article.event(kind, "Held", begin, "", isPlaced ? place : "", told);
    for (int side = 0; side < people.size(); side++) {
      if (random.nextBoolean()) {
        article.holding(people.get(side), "minister", parties.get(side), "Current");
      }
    }
    Node demand =
        article.claim("Demand", parties.get(0), "withdraw from the port of " + name(number));
    article.answers(
        article.claim("Rejection", parties.get(1), "the demand of " + name(number)), demand);
    truth.put(fact, number);
    articles.add(article);
  }

  /** A name in letters: what differs in a number alone could be one demand that changed. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder("port");
    for (int rest = number; rest > 0; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  private static String text(int event, int telling) {
    Random words = new Random(31L * event + telling);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("word").append(words.nextInt(5000)).append(' ');
    }
    return text.append('.').toString();
  }
}
