package org.newsgraph.cli;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run is: a bar on a terminal, a plain line for each tenth elsewhere. */
final class Progress implements AutoCloseable {
  /** Below this a bar or lines would only be noise. */
  private static final int FEWEST = 20;

  private static final int WIDTH = 79;

  private final Terminal terminal;
  private final String task;
  private final int total;
  private final @Nullable ProgressBar bar;
  private int done;

  Progress(Terminal terminal, String task, int total) {
    this.terminal = terminal;
    this.task = task;
    this.total = total;
    this.bar = terminal.interactive() && total >= FEWEST ? bar(terminal, task, total) : null;
  }

  private static ProgressBar bar(Terminal terminal, String task, int total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(
            System.getenv("NO_COLOR") == null
                ? ProgressBarStyle.UNICODE_BLOCK
                : ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
        .build();
  }

  /** One more is done. */
  void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (!terminal.interactive()
        && total >= FEWEST
        && done * 10 / total > (done - 1) * 10 / total) {
      terminal.say(String.format(Locale.ROOT, "%s: %d of %d", task, done, total));
    }
  }

  /** So much is done in all. */
  void reach(int reached) {
    while (done < Math.min(reached, total)) {
      step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
