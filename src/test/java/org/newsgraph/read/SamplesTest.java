package org.newsgraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Article;
import org.newsgraph.model.Zone;

class SamplesTest {
  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(SamplesTest.class.getResource("/samples")).toURI());
  }

  private static List<Article> samples() throws IOException, URISyntaxException {
    List<Article> articles = new ArrayList<>();
    List<String> names = Files.readAllLines(folder().resolve("contents.lst"));
    List<String> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(folder().resolve(name).toString());
    }
    try (Survey survey =
        ArticleReader.bundled(null).survey(inputs, InputStream.nullInputStream())) {
      survey.forEach(reading -> articles.add(((Reading.Taken) reading).article()));
    }
    return articles;
  }

  @Test
  void the_contents_name_every_sample() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("contents.lst"))
              .sorted()
              .toList(),
          Files.readAllLines(folder().resolve("contents.lst")));
    }
  }

  @Test
  void every_sample_says_that_it_is_invented_and_tells_a_short_story()
      throws IOException, URISyntaxException {
    List<Article> samples = samples();
    assertEquals(10, samples.size());
    for (Article sample : samples) {
      String head = sample.text().string() + sample.source().publisher();
      assertTrue(head.contains("the people and the events are invented"), sample.id());
      int words = sample.text().string().split("\\s+").length;
      assertTrue(words >= 120 && words <= 250, sample.id() + " has " + words + " words");
      assertTrue(
          sample.zones().stream().filter(zone -> zone.kind() == Zone.Kind.BODY).count() >= 4,
          sample.id());
    }
  }

  @Test
  void only_the_sample_that_says_1_day_ago_has_no_date() throws IOException, URISyntaxException {
    assertEquals(
        List.of("the-go-between"),
        samples().stream()
            .filter(sample -> sample.published().date() == null)
            .map(Article::id)
            .toList());
  }
}
