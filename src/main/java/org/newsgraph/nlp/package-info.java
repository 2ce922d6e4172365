/**
 * Articles → sentences, words, tags, lemmas, names and dependencies.
 *
 * <p>The only package that knows OpenNLP, whose sentence detector and tokenizer it uses. Tagger,
 * name finder and parser are the project's own: one kind of linear model over hashed features,
 * trained by {@link org.newsgraph.nlp.train.ModelTrainer} and read from {@code models/}. Imports
 * {@code model} alone.
 */
@NullMarked
package org.newsgraph.nlp;

import org.jspecify.annotations.NullMarked;
