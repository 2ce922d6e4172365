package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an event.
 *
 * @param participant who
 * @param onBehalfOf the party that they stand for, or null
 * @param role {@code host}, {@code mediator}, {@code delegation}, or null
 */
public record Participation(
    Argument participant, @Nullable Argument onBehalfOf, @Nullable String role) {}
