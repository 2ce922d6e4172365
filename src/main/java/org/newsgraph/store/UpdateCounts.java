package org.newsgraph.store;

/**
 * What an update changed.
 *
 * @param removed graphs taken out
 * @param added graphs put in, those that replaced one of the same name included
 * @param triplesRemoved triples taken out of the knowledge layer
 * @param triplesAdded triples put into the knowledge layer
 */
public record UpdateCounts(int removed, int added, int triplesRemoved, int triplesAdded) {}
