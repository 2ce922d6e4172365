package org.newsgraph.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which version runs, and on what. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "newsgraph " + (version == null ? "development" : version),
      "java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
    };
  }
}
