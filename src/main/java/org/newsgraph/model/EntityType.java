package org.newsgraph.model;

/** The kinds of entity; each is the class of the same name in the ontology. */
public enum EntityType {
  /** A human being. */
  PERSON("Person"),
  /** A body. */
  ORGANIZATION("Organization"),
  /** People, or one person, whom an article gives no name. */
  UNNAMED("UnnamedAgent"),
  /** A country or a territory that acts as one: an agent and a place. */
  COUNTRY("Country"),
  /** A city, region, building or other place. */
  PLACE("Place");

  private final String label;

  EntityType(String label) {
    this.label = label;
  }

  /** The local name of its class. */
  public String label() {
    return label;
  }
}
