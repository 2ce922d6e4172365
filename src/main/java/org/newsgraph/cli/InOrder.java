package org.newsgraph.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work on several threads whose results come out in the order in which it went in.
 *
 * <p>No more than a few pieces a thread are under way, so that memory stays bounded however much
 * work there is.
 *
 * @param <T> what a piece of work gives
 */
final class InOrder<T> implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 4;

  /** What takes the results. */
  interface Sink<T> {
    void take(T result);

    void failed(String name, Throwable cause);
  }

  private record Piece<T>(String name, Future<T> result) {}

  private final ExecutorService threads;
  private final int ahead;
  private final Sink<T> sink;
  private final Deque<Piece<T>> underWay = new ArrayDeque<>();

  InOrder(int threads, Sink<T> sink) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.ahead = threads * AHEAD_PER_THREAD;
    this.sink = sink;
  }

  /** Hands in a piece of work; waits while too many are under way. */
  void submit(String name, Callable<T> work) {
    while (underWay.size() >= ahead) {
      takeFirst();
    }
    underWay.add(new Piece<>(name, threads.submit(work)));
  }

  /** Waits for all that is under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    Piece<T> first = underWay.remove();
    T result;
    try {
      result = first.result().get();
    } catch (ExecutionException e) {
      sink.failed(first.name(), e.getCause() == null ? e : e.getCause());
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    sink.take(result);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
