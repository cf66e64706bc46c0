package dev.pressline.core.enrichment.linking;

/**
 * What speaks for or against a stretch of text meaning an entity. How much each weighs was learned
 * from annotated texts.
 */
public enum Clue {
  /** Always there: how seldom a name found means an entity. */
  ALWAYS,
  /** The name has two words. */
  TWO_WORDS,
  /** The name has three words or more. */
  MANY_WORDS,
  /** The catalogue gives the name beside the entity's own. */
  ALIAS,
  /** The name is the entity's without what tells it from others. */
  VARIANT,
  /** The name is the entity's without the general word at its end. */
  SHORTENED,
  /** The name is made of the initials of the entity's. */
  ACRONYM,
  /** The name tells of a people. */
  NATIONALITY,
  /** The surname of a person whom the text names in full. */
  SURNAME,
  /** The given name of a person whom the text names in full. */
  GIVEN_NAME,
  /** The surname of a person whom the text never names in full. */
  BARE_SURNAME,
  /** Other entities have the name, too. */
  CONTESTED,
  /** Other entities have the name, too, and are known far less. */
  OUTSTANDING,
  /** Of several entities with the name, the text names one by another name. */
  INTRODUCED,
  /** The name is one word that is also a common noun of the catalogue. */
  COMMON_WORD,
  /** The name is one word that the text has in lower case, too. */
  SEEN_IN_LOWER_CASE,
  /** Neither the text nor the name has a capital. */
  LOWER_CASE,
  /** The name is one word that begins a sentence. */
  SENTENCE_START,
  /** The text writes the name in capitals, the catalogue does not. */
  SHOUTED,
  /** A capitalised word stands before, that belongs to no name. */
  CAPITAL_BEFORE,
  /** A capitalised word follows, that belongs to no name. */
  CAPITAL_AFTER,
  /** Elsewhere it is the last word of somebody else's name. */
  ENDS_OTHER_NAME,
  /** Elsewhere it is the first word of another name that the catalogue has not. */
  BEGINS_OTHER_NAME,
  /** It owns something with a capital, as in London's Heathrow Airport. */
  OWNS,
  /** The text has a name of several words for the entity. */
  NAMED_IN_FULL,
  /** A title of a person stands before. */
  TITLE_BEFORE,
  /** It follows a capitalised word and {@code of}, as in University of Somewhere. */
  OF_BEFORE,
  /** It is followed by {@code of} and a capitalised word. */
  OF_AFTER,
  /** It describes the noun that follows, as in {@code U.S. military}. */
  DESCRIBES,
  /** It follows a capitalised word and a comma, as a region follows its town. */
  AFTER_COMMA,
  /** A comma and a capitalised word follow, as a region follows its town. */
  BEFORE_COMMA,
  /** It is joined to another word by a hyphen. */
  HYPHENATED,
  /** It follows a preposition of place. */
  PREPOSITION_BEFORE,
  /** The entity is a place. */
  PLACE,
  /** The entity is an organisation. */
  ORGANISATION,
  /** The entity is a person, or its name looks like a person's. */
  PERSON,
  /** The name is a single word that begins the names of several people. */
  LONE_GIVEN_NAME,
  /** Nearly everybody knows the entity. */
  RENOWNED,
  /** The name is a single word that no other name of the catalogue has. */
  DISTINCTIVE,
  /** The name is a single word that many names of the catalogue have. */
  WIDESPREAD,
  /** The text names the entity again. */
  REPEATED,
  /** Somebody chose the entry for this catalogue: it is described, or the catalogue is small. */
  PICKED
}
