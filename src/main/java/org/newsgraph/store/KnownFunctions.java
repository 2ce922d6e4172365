package org.newsgraph.store;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions and property functions that a query may call. Left alone, ARQ loads and runs any
 * class on the class path that a query names with a {@code java:} IRI; here only what is registered
 * by name is found, less those that sleep, print or tell of the machine.
 */
final class KnownFunctions {
  private static final Set<String> REFUSED =
      Set.of("wait", "print", "context", "systemVar", "eval", "version", "execTime");

  private KnownFunctions() {}

  /** Makes queries that run in a context find these functions alone. */
  static void limit(Context context) {
    FunctionRegistry.set(context, new Functions(FunctionRegistry.get()));
    PropertyFunctionRegistry.set(context, new PropertyFunctions(PropertyFunctionRegistry.get()));
  }

  private static boolean isRefused(String uri) {
    return uri.startsWith(ARQConstants.javaClassURIScheme)
        || (uri.startsWith(ARQConstants.ARQFunctionLibraryURI)
            && REFUSED.contains(uri.substring(ARQConstants.ARQFunctionLibraryURI.length())));
  }

  private static final class Functions extends FunctionRegistry {
    Functions(FunctionRegistry all) {
      for (Iterator<String> uris = all.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        if (!isRefused(uri)) {
          put(uri, all.get(uri));
        }
      }
    }

    @Override
    public @Nullable FunctionFactory get(String uri) {
      // The inherited method loads a class for a name that it does not know.
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }

  private static final class PropertyFunctions extends PropertyFunctionRegistry {
    PropertyFunctions(PropertyFunctionRegistry all) {
      for (Iterator<String> uris = all.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        PropertyFunctionFactory factory = all.get(uri);
        // Absent for names that the inherited lookup rewrites before it looks.
        if (!isRefused(uri) && factory != null) {
          put(uri, factory);
        }
      }
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }
}
