package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final class Kept implements InOrder.Sink<String> {
    final List<String> results = new ArrayList<>();

    @Override
    public void take(String result) {
      results.add(result);
    }

    @Override
    public void failed(String name, Throwable cause) {
      results.add(name + ": " + cause.getMessage());
    }
  }

  @Test
  void results_come_in_the_order_of_the_work_whichever_is_ready_first() {
    Kept kept = new Kept();
    CountDownLatch second = new CountDownLatch(1);
    try (InOrder<String> inOrder = new InOrder<>(2, kept)) {
      inOrder.submit(
          "a",
          () -> {
            second.await();
            return "first";
          });
      inOrder.submit(
          "b",
          () -> {
            second.countDown();
            return "second";
          });
      inOrder.finish();
    }
    assertEquals(List.of("first", "second"), kept.results);
  }

  @Test
  void a_piece_that_fails_stops_no_other() {
    Kept kept = new Kept();
    try (InOrder<String> inOrder = new InOrder<>(1, kept)) {
      inOrder.submit(
          "a",
          () -> {
            throw new IllegalStateException("broken");
          });
      inOrder.submit("b", () -> "fine");
      inOrder.finish();
    }
    assertEquals(List.of("a: broken", "fine"), kept.results);
  }

  @Test
  void only_a_few_pieces_are_under_way_at_a_time() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    InOrder.Sink<Integer> sink =
        new InOrder.Sink<>() {
          @Override
          public void take(Integer result) {
            ahead.add(begun.get() - taken.getAndIncrement());
          }

          @Override
          public void failed(String name, Throwable cause) {
            throw new AssertionError(name, cause);
          }
        };
    try (InOrder<Integer> inOrder = new InOrder<>(2, sink)) {
      for (int i = 0; i < 200; i++) {
        inOrder.submit("x", begun::incrementAndGet);
      }
      inOrder.finish();
    }
    assertEquals(200, taken.get());
    assertTrue(ahead.stream().allMatch(count -> count <= 8), ahead::toString);
  }
}
