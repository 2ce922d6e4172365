package org.newsgraph.export;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.store.NewsStore;

/** The sample articles and hostile ones, as stores to export from. */
abstract class ExportedStores extends Exporting {
  @TempDir static Path folder;
  static NewsStore store;
  static NewsStore hostile;

  @BeforeAll
  static void build() {
    store = SampleStore.build(folder.resolve("db"));
    hostile = HostileStore.build(folder.resolve("hostile"));
  }

  @AfterAll
  static void close() {
    store.close();
    hostile.close();
  }
}
