package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of forms of export as values of an option: what is offered, and what is meant. */
abstract class ExportNames<E extends Export> extends ArrayList<String>
    implements ITypeConverter<E> {
  private static final long serialVersionUID = 1L;

  private final transient List<E> known;

  private ExportNames(Class<E> kind) {
    super(Exports.names(Exports.of(kind)));
    this.known = Exports.of(kind);
  }

  @Override
  public E convert(String typed) {
    return known.stream()
        .filter(export -> export.form().isNamed(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of %s but was '%s'".formatted(Exports.names(known), typed)));
  }

  /** Of a whole store. */
  static final class OfStore extends ExportNames<Export.OfStore> {
    private static final long serialVersionUID = 1L;

    OfStore() {
      super(Export.OfStore.class);
    }
  }

  /** Of what comes of a query. */
  static final class OfOutcomes extends ExportNames<Export.OfOutcomes> {
    private static final long serialVersionUID = 1L;

    OfOutcomes() {
      super(Export.OfOutcomes.class);
    }
  }

  /** Of a dossier. */
  static final class OfDossiers extends ExportNames<Export.Text> {
    private static final long serialVersionUID = 1L;

    OfDossiers() {
      super(Export.Text.class);
    }
  }
}
