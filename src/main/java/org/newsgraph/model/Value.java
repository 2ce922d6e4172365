package org.newsgraph.model;

/** What fills a slot of a fact. */
public sealed interface Value
    permits Argument, Answered, Office, PartialDate, Status, Text, Words {}
