/**
 * Files for people and for other programs: answers as tables, graphs for viewers and databases,
 * dossiers to cite. Whatever the format, a link keeps the words that carry it, and what is planned,
 * cancelled, denied or only claimed is told as such.
 *
 * <p>Graph files are our own writers, which know days and evidence; parsers of other projects read
 * them back in the tests. {@link org.newsgraph.export.Exports} lists all forms. May import the
 * answer, rdf and model packages, Apache Jena, Jackson and Commons CSV.
 */
@NullMarked
package org.newsgraph.export;

import org.jspecify.annotations.NullMarked;
