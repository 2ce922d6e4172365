package org.newsgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final int LABELS = 41;
  private static final int FEATURES = 300;

  private final int[][] roots = new int[FEATURES][LABELS];

  /** Features with one weight, with some, and with one for each label. */
  private LinearModel model() {
    Random random = new Random(7);
    LinearModel.Builder built =
        new LinearModel.Builder(
            "test", IntStream.range(0, LABELS).mapToObj(label -> "l" + label).toList());
    for (int f = 0; f < FEATURES; f++) {
      int weights = f % 3 == 0 ? LABELS : 1 + f % 12;
      built.feature(key(f));
      for (int w = 0; w < weights; w++) {
        int label = (w * 7 + f) % LABELS;
        int root = random.nextBoolean() ? 1 + random.nextInt(127) : -1 - random.nextInt(127);
        roots[f][label] = root;
        built.pair(label, root);
      }
    }
    return built.build();
  }

  private static long key(int f) {
    return 1000L + f * 977L;
  }

  private void assertScores(LinearModel model) {
    for (List<Integer> features :
        List.of(List.of(0), List.of(1), List.of(11, 0, 299, 3), List.<Integer>of())) {
      FeatureList list = new FeatureList();
      list.add(5);
      int[] expected = new int[LABELS];
      for (int f : features) {
        list.add(key(f));
        for (int label = 0; label < LABELS; label++) {
          expected[label] += roots[f][label] * Math.abs(roots[f][label]);
        }
      }
      int[] scores = new int[LABELS];
      model.score(list, scores);
      assertArrayEquals(expected, scores, features::toString);
    }
  }

  @Test
  void scores_are_the_sums_of_the_weights_of_the_features_that_are_known() {
    assertScores(model());
  }

  @Test
  void a_model_comes_back_as_it_was_written() throws IOException {
    LinearModel model = model();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    LinearModel again = LinearModel.read(new ByteArrayInputStream(out.toByteArray()), "test");
    assertScores(again);
    assertEquals(FEATURES, again.features());
    assertEquals(model.pairs(), again.pairs());
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    again.write(twice);
    assertArrayEquals(out.toByteArray(), twice.toByteArray());
  }
}
