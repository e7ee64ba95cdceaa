package entente.read.quantity;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/// What can be counted: which words are plural nouns, which of them are persons, and where a noun phrase ends.
final class Nouns {
  private static final Set<String> PLURALS =
      Set.of(
          "people", "children", "women", "men", "police", "personnel", "staff", "youth", "troops", "aircraft", "feet", "fish",
          "cattle", "sheep", "criteria", "media", "offspring", "seamen", "crew", "folk", "spacecraft", "hovercraft", "data",
          "livestock", "poultry", "swine", "deer", "geese", "teeth", "mice", "phenomena", "curricula", "memoranda", "fora",
          "referenda", "crises", "analyses", "bases", "theses", "species", "series", "yachtsmen", "infantry", "cavalry",
          "clergy", "nobility");
  private static final Set<String> NOT_PLURAL =
      Set.of(
          "is", "was", "has", "this", "its", "as", "us", "his", "hers", "yes", "perhaps", "always", "besides", "towards",
          "across", "thus", "less", "whereas", "does", "says", "plus", "business", "access", "progress", "process", "congress",
          "press", "mass", "class", "bus", "gas", "virus", "status", "campus", "surplus", "consensus", "census", "focus",
          "corpus", "bonus", "basis", "crisis", "analysis", "various", "previous", "serious", "religious", "indigenous",
          "famous", "precious", "dangerous", "numerous", "vs", "versus", "minus", "overseas", "news", "economics", "politics",
          "physics", "mathematics", "nowadays", "sometimes", "afterwards", "apparatus", "nexus", "chaos", "diabetes",
          "logistics", "afloat", "unless", "express", "stress", "success", "loss", "cross", "glass", "grass", "wireless",
          "harmless", "homeless", "stateless", "paperless", "cashless", "topless", "endless", "ss", "athletics", "airbus", "airbnb", "aerospace",
          "genus", "tetanus", "hydrous", "ambitious", "prestigious", "infectious", "autonomous", "continuous", "contagious",
          "lots", "others", "regardless", "nevertheless", "nonetheless", "indeed", "yours", "ours", "theirs", "whose",
          "upwards", "downwards", "p.s", "'s", "times");
  /// A noun phrase does not go on beyond these.
  private static final Set<String> STOPS =
      Set.of(
          "of", "in", "to", "for", "by", "and", "or", "but", "nor", "the", "a", "an", "with", "from", "on", "at", "that",
          "which", "who", "whom", "whose", "where", "when", "while", "will", "would", "shall", "should", "can", "could", "may",
          "might", "must", "was", "were", "are", "is", "be", "been", "being", "am", "has", "have", "had", "having", "do",
          "does", "did", "than", "as", "into", "onto", "over", "under", "after", "before", "since", "until", "till", "during",
          "within", "without", "across", "through", "between", "among", "against", "about", "around", "per", "a.m.", "p.m.",
          "pm", "gmt", "this", "these", "those", "last", "next", "each", "both", "all", "every", "if", "because", "so", "not",
          "he", "she", "they", "we", "you", "it", "i", "said", "says", "say", "told", "tell", "went", "go", "goes", "came",
          "come", "comes", "also", "there", "here", "then", "now", "yet", "again", "out", "up", "down", "off", "via", "versus",
          "vs", "including", "include", "includes", "excluding", "ago", "today", "yesterday", "tomorrow", "apiece", "worth",
          "their", "his", "her", "our", "my", "your", "its", "'s", "no", "yes", "what", "how", "why", "whether", "though",
          "although", "became", "become", "got", "get", "made", "make", "took", "take", "gave", "give", "won", "killed",
          "died", "dead", "left", "signed", "joined", "attended", "voted", "remain", "remained", "live", "lived", "later",
          "earlier", "annually", "yearly", "only", "north", "south", "east", "west");
  private static final Set<String> PERSONS =
      Set.of(
          "people", "persons", "workers", "experts", "students", "soldiers", "officers", "officials", "teachers",
          "professionals", "youths", "youth", "citizens", "delegates", "participants", "trainees", "engineers", "doctors",
          "nurses", "medics", "police", "policemen", "troops", "personnel", "staff", "civilians", "refugees", "migrants",
          "women", "men", "children", "girls", "boys", "farmers", "journalists", "scholars", "scientists", "researchers",
          "leaders", "executives", "islanders", "residents", "inhabitants", "visitors", "tourists", "passengers", "volunteers",
          "graduates", "pupils", "learners", "fellows", "technicians", "instructors", "trainers", "advisers", "advisors",
          "diplomats", "entrepreneurs", "fishermen", "fishers", "sailors", "seafarers", "marines", "peacekeepers",
          "paratroopers", "servicemen", "servicewomen", "reservists", "veterans", "athletes", "artists", "musicians",
          "lecturers", "professors", "academics", "interns", "apprentices", "managers", "employees", "staffers", "labourers",
          "laborers", "miners", "builders", "drivers", "pilots", "astronauts", "cadets", "recruits", "commandos", "guards",
          "coastguards", "inspectors", "observers", "monitors", "envoys", "ambassadors", "ministers", "presidents",
          "lawmakers", "legislators", "parliamentarians", "mps", "senators", "judges", "prosecutors", "lawyers", "magistrates",
          "prisoners", "detainees", "hostages", "captives", "returnees", "evacuees", "patients", "mothers", "infants",
          "babies", "adults", "adolescents", "teenagers", "youngsters", "families?", "consumers", "customers", "users",
          "voters", "immigrants", "emigrants", "expatriates", "nationals", "foreigners", "villagers", "pilgrims",
          "worshippers", "fans", "spectators", "protesters", "demonstrators", "activists", "campaigners", "guests",
          "attendees", "dignitaries", "specialists", "consultants", "practitioners", "midwives", "surgeons", "physicians",
          "paramedics", "pharmacists", "programmers", "developers", "coders", "translators", "interpreters", "librarians",
          "curators", "firefighters", "rescuers", "divers", "crew", "contractors", "businessmen", "businesswomen",
          "businesspeople", "traders", "investors?", "bankers", "clerks", "bureaucrats", "administrators", "governors",
          "mayors", "champions", "commanders", "generals", "admirals", "negotiators", "peacebuilders", "caregivers", "carers",
          "cooks", "welders", "electricians", "mechanics", "operators", "beneficiaries", "taxpayers", "workmen", "craftsmen",
          "artisans", "herders", "pastoralists", "fighters", "militants", "rebels", "combatants", "casualties?", "victims",
          "survivors", "souls", "individuals", "humans", "speakers", "viewers", "listeners", "readers", "subscribers",
          "players", "coaches", "referees", "policewomen", "gendarmes", "troopers", "guardsmen", "recipients?", "educators",
          "schoolchildren", "schoolgirls", "schoolboys", "undergraduates", "postgraduates", "alumni", "orphans", "widows",
          "heads", "newcomers", "technocrats", "economists", "analysts", "auditors", "historians", "geologists", "agronomists",
          "veterinarians", "biologists", "physicists", "chemists", "epidemiologists", "statisticians", "meteorologists",
          "pensioners", "commuters", "settlers", "nomads", "minors", "locals", "natives", "missionaries", "monks", "clerics",
          "imams", "priests", "bishops", "shopkeepers", "vendors", "hawkers", "merchants");
  private static final Set<String> DEMONYMS =
      Set.of(
          "Danes", "Swedes", "Turks", "Poles", "Greeks", "Thais", "Filipinos", "Iraqis", "Israelis", "Pakistanis", "Uzbeks", "Kazakhs",
          "Tajiks", "Kyrgyz", "Turkmens", "Bangladeshis", "Omanis", "Emiratis", "Saudis", "Kuwaitis", "Bahrainis", "Yemenis", "Somalis",
          "Afghans", "Arabs", "Britons", "Scots", "Finns", "Spaniards", "Croats", "Serbs", "Slovaks", "Slovenes", "Czechs", "Germans",
          "Romans", "Icelanders", "Dutchmen", "Frenchmen", "Irishmen", "Englishmen", "Jews", "Muslims", "Christians", "Hindus",
          "Buddhists", "Sikhs", "Rohingya", "Palestinians", "Kurds", "Tutsis", "Hutus", "Uyghurs", "Tibetans", "Basotho", "Emirates?",
          "Fijians", "Samoans", "Tongans", "Azeris", "Qataris", "Nepalis", "Madagascans", "Swazis", "Batswana", "Montenegrins",
          "Filipinas", "Kosovars", "Malawians", "New Zealanders", "Zealanders", "Luxembourgers", "Liechtensteiners", "Taiwanese",
          "Londoners", "Congolese", "Chinese", "Japanese", "Vietnamese", "Burmese", "Portuguese", "Senegalese", "Beninese", "Togolese",
          "Sudanese", "Lebanese", "Maltese", "Nepalese", "Gabonese", "Rwandese", "Bhutanese", "Timorese", "Guyanese", "Surinamese");
  private static final Map<String, String> MEASURES =
      Map.ofEntries(
          entry("km", "kilometres"), entry("kms", "kilometres"), entry("kg", "kilograms"), entry("mw", "megawatts"), entry("gw", "gigawatts"),
          entry("kw", "kilowatts"), entry("gwh", "gigawatt-hours"), entry("mwh", "megawatt-hours"), entry("twh", "terawatt-hours"),
          entry("kwh", "kilowatt-hours"), entry("tw", "terawatts"), entry("ha", "hectares"), entry("bcm", "billion cubic metres"),
          entry("mtpa", "million tonnes a year"), entry("mmt", "million tonnes"), entry("bpd", "barrels a day"), entry("mt", "million tonnes"),
          entry("nm", "nautical miles"), entry("megawatt", "megawatts"), entry("gigawatt", "gigawatts"));
  /// Compounds with a hyphen that count nothing: "10-member", "two-way".
  private static final Set<String> NO_COMPOUND =
      Set.of(
          "member", "nation", "state", "country", "party", "way", "time", "tier", "fold", "man", "storey", "story", "star",
          "sum", "off", "up", "on", "one", "two", "three", "old", "odd", "plus", "class", "track", "woman", "side", "sided",
          "pronged", "level", "page", "speed", "wheel", "legged", "dimensional", "line", "stop", "thirds", "third", "quarters",
          "fifths", "figure", "digit", "half", "tonne", "ton", "metre", "meter", "foot", "inch", "room", "floor", "seat",
          "seater", "piece", "faced", "handed", "step", "phase", "stage", "round", "child", "term", "person", "strand",
          "pillar?");

  private Nouns() {}

  /// Whether a noun phrase ends before token `i`.
  static boolean stops(Tokens tokens, int i) {
    return !tokens.isWord(i) || tokens.is(i, STOPS);
  }

  /// Whether the token is a noun in the plural, by its form.
  static boolean isPlural(Tokens tokens, int i) {
    String word = tokens.low(i);
    if (!tokens.isWord(i) || NOT_PLURAL.contains(word)) {
      return false;
    }
    boolean form = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ous") && !word.endsWith("'s");
    boolean men = word.length() > 4 && (word.endsWith("men") || word.endsWith("women") || word.endsWith("people"));
    return form || men || PLURALS.contains(word) || DEMONYMS.contains(tokens.raw(i)) || word.equals("mps") || isMeasure(word);
  }

  static boolean isMeasure(String word) {
    return MEASURES.containsKey(word);
  }

  /// The unit that a plural noun stands for: `people` for persons of any calling, else the noun.
  static String unit(Tokens tokens, int i) {
    String word = tokens.low(i);
    boolean demonym =
        tokens.isCapital(i) && (DEMONYMS.contains(tokens.raw(i)) || ((word.endsWith("ans") || word.endsWith("ians")) && !tokens.isAllCapitals(i)));
    boolean calling = word.endsWith("ists") && !word.equals("lists") && !word.endsWith("waitlists");
    if (PERSONS.contains(word) || demonym || calling || word.endsWith("women") || (word.endsWith("men") && !word.equals("regimen")) || word.endsWith("people")) {
      return "people";
    }
    return MEASURES.getOrDefault(word, word);
  }

  /// The unit of "five-point" or "130-project"; empty where such a compound counts nothing.
  static String ofCompound(String singular) {
    if (NO_COMPOUND.contains(singular) || singular.length() < 3 || singular.endsWith("ed") || singular.endsWith("ing")) {
      return singular.equals("person") || singular.equals("strong") ? "people" : MEASURES.getOrDefault(singular, "");
    }
    if (singular.equals("strong")) {
      return "people";
    }
    if (MEASURES.containsKey(singular)) {
      return MEASURES.getOrDefault(singular, "");
    }
    if (singular.endsWith("y") && !singular.endsWith("ay") && !singular.endsWith("ey") && !singular.endsWith("oy")) {
      return singular.substring(0, singular.length() - 1) + "ies";
    }
    boolean hissing = singular.endsWith("ch") || singular.endsWith("sh") || singular.endsWith("s") || singular.endsWith("x");
    return hissing ? singular + "es" : singular + "s";
  }
}
