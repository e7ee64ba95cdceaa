package entente.publish;

import entente.model.Field;

/// What each field says, in one sentence for a codebook; docs/reference/claims.md has the rules.
final class Meaning {
  private Meaning() {}

  static String of(Field field) {
    return switch (field) {
      case PARTIES ->
          "The parties to it: states by ISO 3166-1 alpha-3 code, bodies by abbreviation, regions as"
              + " region: and a slug.";
      case PARTY -> "The party whose place in a body it is.";
      case BODY -> "The body or organisation.";
      case HOLDER -> "The party whose stand it is.";
      case PERSON -> "The person who voiced it.";
      case FROM -> "Who commits.";
      case TO -> "Who receives or benefits; empty where none is stated or the promise is mutual.";
      case TARGETS -> "Whom the stand is about or addressed to.";
      case ACT -> "What the party does in taking the stand.";
      case ROLE -> "The party's place in the body.";
      case KIND -> "Which kind of its type it is.";
      case MEASURE -> "What the figure measures.";
      case VALUE -> "The figure.";
      case UNIT ->
          "The figure's unit: a currency by ISO 4217, percent, rank, people or a plural noun.";
      case AMOUNT ->
          "The sum as the sources give it first, in units of its currency; of a range the upper"
              + " value.";
      case BOUND -> "How the sum bounds the true one.";
      case COUNT -> "How many, of what is counted rather than paid.";
      case YEARS -> "The length of the period in years.";
      case BY -> "The date by which, as precise as the sources.";
      case SECTORS -> "The sectors that the sources name for it.";
      case PLACE -> "The city, or the country where no city is given, in English.";
      case START -> "The first day, as precise as the sources.";
      case END -> "The last day, as precise as the sources.";
      case STATUS -> "How far it had come.";
      case DATE ->
          "When it was made, established or reached its status, as precise as the sources.";
      case PERIOD -> "The year or date that the figure is for.";
      case FROM_KIND -> "The earlier tier from which ties were raised.";
      case TOPIC -> "What the stand is about, in a few words.";
      case TITLE -> "Its own name in the text.";
      case WHAT -> "The words of the text that name the thing.";
      case AT -> "The meeting where it happened.";
      case UNDER -> "The accord, package or fund under which it stands.";
      case INSTRUMENT -> "The financial instrument.";
      case SCHEME -> "The giver's scheme, by its abbreviation.";
      case FUNDING -> "Whether the money is public, private or mixed.";
      case NOVELTY -> "Whether the text calls it new, restated, cumulative or a replenishment.";
      case EQUIVALENT -> "The second currency that the text gives.";
      case AT_LEAST -> "The lower value of a range.";
      case COUNT_BOUND -> "How the count bounds the true one.";
      case STAGE -> "The stage that the text names.";
      case BINDING -> "Whether the text says that it binds.";
      case SERIES -> "The series of meetings.";
      case ORDINAL -> "Its number in the series.";
      case TRACK -> "1 for officials, 2 for others, 1.5 for both.";
      case CHAIRS -> "Who chaired.";
      case ABSENT -> "Who stayed away.";
      case BASIS -> "On what the text says it.";
      case NAMED -> "False where the target is only implied.";
    };
  }
}
