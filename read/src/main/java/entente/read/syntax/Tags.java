package entente.read.syntax;

import edu.stanford.nlp.ling.TaggedWord;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Set;

/// The parts of speech that the tagger often gets wrong in this trade.
final class Tags {
  /// Those of verbs that say when.
  static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final Words LISTS = Words.of(Tags.class);
  private static final Set<String> OFFICES = LISTS.set("offices");
  private static final Set<String> ACTIONS = LISTS.set("actions");
  private static final Set<String> SINGULAR = LISTS.set("singular");
  private static final Set<String> FOLLOWING = LISTS.set("following");
  private static final Set<String> CALLING = LISTS.set("calling");
  private static final Set<String> PLURAL = LISTS.set("plural");
  private static final Set<String> HEADS = LISTS.set("heads");
  private static final Set<String> HEADED = Set.of("of", "by", "to", "with", "between");
  private static final Set<String> WISHES = LISTS.set("wishes");
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Set<String> PRAISING = LISTS.set("praising");
  private static final Set<String> DWELLING = LISTS.set("dwelling");
  private static final Set<String> FEELINGS = LISTS.set("feelings");
  private static final Set<String> MONEY = Set.of("financing", "funding", "lending", "backing");
  private static final Set<String> BEING =
      Set.of("is", "are", "was", "were", "be", "been", "being", "started", "stopped", "began");
  private static final Set<String> NUMERALS = LISTS.set("numerals");
  private static final Set<String> MULTIPLYING =
      Set.of("double", "triple", "treble", "quadruple", "lower", "welcome", "open", "free");
  private static final Set<String> DONE = LISTS.set("done");

  private Tags() {}

  /// "Ghana, which chairs the bloc, thanks Oslo": whether a word stands behind what a name is
  /// interrupted by, with no verb before it.
  private static boolean resumed(List<Token> tokens, List<TaggedWord> tagged, int i) {
    int comma = 1;
    while (comma < i && !tokens.get(comma).is(",")) {
      if (tagged.get(comma).tag().matches("VB[DZP]|MD")) {
        return false;
      }
      comma++;
    }
    boolean person =
        comma + 1 < i - 1
            && tagged.subList(comma + 1, i - 1).stream()
                .allMatch(each -> each.tag().startsWith("NNP")); // "its envoy, Ana Lima, thanks"
    return tokens.get(i - 1).is(",")
        && comma + 1 < i - 1
        && (person
            || tokens.get(comma - 1).capitalised()
                && tagged.get(comma + 1).tag().matches("W.*|IN|DT|PRP\\$|VB[GN]"));
  }

  /// Mends verbs after a modal, and "X thanks Y".
  static void mend(List<Token> tokens, List<TaggedWord> tagged) {
    if (tagged.size() > 1
        && HEADS.contains(tagged.getFirst().word())
        && HEADED.contains(tagged.get(1).word())) {
      tagged.getFirst().setTag("NN"); // "Visit of the president to …", as lists have it
    }
    if (tagged.size() > 1
        && WISHES.contains(tagged.getFirst().word())
        && Set.of("by", "from").contains(tagged.get(1).word())) {
      tagged.getFirst().setTag("NNS"); // "Demands by Peru that"
    }
    if (tagged.size() > 1 && NUMERALS.contains(tagged.getFirst().word())) {
      tagged.getFirst().setTag("CD"); // "Sixty Tongan nurses", which would be a name
    }
    for (int i = 1; i < tagged.size(); i++) {
      TaggedWord word = tagged.get(i);
      if (word.tag().equals("NN")) {
        int before = i - 1;
        while (before > 0 && tagged.get(before).tag().equals("RB")) {
          before--;
        }
        if (tagged.get(before).tag().equals("MD")) {
          word.setTag("VB");
        }
      }
      if (word.tag().startsWith("NNP") && OFFICES.contains(word.word())) {
        word.setTag("NNS");
      }
      boolean joined =
          word.tag().equals("NN")
              && ACTIONS.contains(word.word())
              && tagged.get(i - 1).tag().equals("CC")
              && i + 1 < tagged.size()
              && Set.of("CD", "DT", "PRP$").contains(tagged.get(i + 1).tag());
      if (joined
          && tagged.subList(0, i).stream()
              .anyMatch(each -> each.tag().equals("MD") || each.tag().equals("TO"))) {
        word.setTag("VB"); // "will send rice and train 700 nurses"
      }
      boolean voiced =
          Set.of("voice", "voices").contains(word.word())
              && word.tag().startsWith("NN")
              && !tagged.get(i - 1).tag().matches("DT|PRP\\$|JJ|IN|POS")
              && tagged.subList(i + 1, Math.min(i + 3, tagged.size())).stream()
                  .anyMatch(each -> FEELINGS.contains(each.word()));
      if (voiced) {
        word.setTag(word.word().endsWith("s") ? "VBZ" : "VBP"); // "the two voice concern"
      }
      boolean gerund =
          word.tag().equals("VBG")
              && tagged.get(i - 1).tag().equals("DT")
              && i + 1 < tagged.size()
              && Set.of("by", "of", "in").contains(tagged.get(i + 1).word());
      if (gerund) {
        word.setTag("NN"); // "the shelling by X"
      }
      boolean money =
          word.tag().equals("VBG")
              && MONEY.contains(word.word())
              && tagged.get(i - 1).tag().matches("VB[DPZGN]?")
              && !BEING.contains(tagged.get(i - 1).word())
              && i + 1 < tagged.size()
              && tagged.get(i + 1).tag().matches("IN|TO|JJ|,|\\.");
      if (word.word().equals("committed")
          && word.tag().equals("JJ")
          && i + 1 < tagged.size()
          && tagged.get(i + 1).word().equals("to")) {
        word.setTag("VBN"); // "remains committed to helping"
      }
      if (money) {
        word.setTag("NN"); // "is to get financing worth 30 million from"
      }
      int left =
          i > 1 && tagged.get(i - 1).tag().equals("RB")
              ? i > 2 && (tokens.get(i - 2).is("\"") || tokens.get(i - 2).is("“")) ? i - 3 : i - 2
              : i - 1; // "Peru “deeply regrets” the step"
      boolean named =
          tokens.get(left).capitalised()
              || tagged.get(left).tag().startsWith("NNP")
              || left < 3 && TEXTS.contains(tokens.get(left).word()); // "The communique backs"
      if ((word.tag().equals("NNS") || word.tag().equals("NN") && word.word().equals("thanks"))
          && SINGULAR.contains(word.word())
          && (named
              || resumed(tokens, tagged, i)
              || tagged.get(i - 1).tag().equals("WDT")
              || tagged.get(i - 1).tag().equals("WP"))
          && i + 1 < tagged.size()
          && (FOLLOWING.contains(tagged.get(i + 1).tag())
              || word.word().equals("hands")
                  && Set.of("over", "back", "out").contains(tagged.get(i + 1).word())
              || tagged.get(i + 1).tag().startsWith("NNP")
              || tagged.get(i + 1).tag().startsWith("PRP"))) {
        word.setTag("VBZ");
      }
      if (word.word().equals("second")
          && Set.of("MD", "TO").contains(tagged.get(i - 1).tag())
          && i + 1 < tagged.size()) {
        word.setTag("VB"); // "will second twelve engineers"
      }
      if (word.tag().equals("NN")
          && PLURAL.contains(word.word())
          && tagged.get(i - 1).tag().equals(",")
          && i + 1 < tagged.size()
          && Set.of("that", "the", "their", "a").contains(tagged.get(i + 1).word())
          && resumed(tokens, tagged, i)) {
        word.setTag("VBP"); // "The Danes, who sat out the vote, demand that"
      }
      boolean dwell =
          DWELLING.contains(word.word())
              && word.tag().startsWith("NN")
              && i > 1
              && tagged.get(i - 2).tag().equals("CD")
              && tokens.get(i - 1).capitalised()
              && tokens.get(i - 1).word().endsWith("s")
              && i + 1 < tagged.size()
              && Set.of("in", "at", "on", "for", "abroad").contains(tagged.get(i + 1).word());
      if (dwell) {
        word.setTag("VBP"); // "35,000 Kenyans study in Russia"
        tagged.get(i - 1).setTag("NNPS");
      }
      boolean owned =
          word.tag().equals("JJ")
              && tagged.get(i - 1).tag().equals("POS")
              && i + 1 < tagged.size()
              && Set.of("TO", "IN", ",", ".").contains(tagged.get(i + 1).tag());
      if (owned) {
        word.setTag("NN"); // "stood by Peru's right to"
      }
      if (word.word().equals("like") && tagged.get(i - 1).tag().equals("MD")) {
        word.setTag("VB"); // "would like Peru to"
      }
      if (word.tag().equals("VBD")
          && DONE.contains(word.word())
          && TEXTS.contains(tagged.get(i - 1).word().toLowerCase(java.util.Locale.ROOT))
          && i + 1 < tagged.size()
          && !tagged.get(i + 1).tag().startsWith("PRP")
          && !Set.of("DT", "JJ", "NN", "NNS").contains(tagged.get(i + 1).tag())) {
        word.setTag("VBN"); // "a statement issued after the talks said"
      }
      boolean calls =
          word.tag().equals("NNS")
              && CALLING.contains(word.word())
              && tagged.get(i - 1).word().equals("and")
              && i + 2 < tagged.size()
              && (Set.of("on", "upon").contains(tagged.get(i + 1).word())
                  || !word.word().equals("calls")
                      && (tagged.get(i + 1).tag().startsWith("NNP")
                          || tagged.get(i + 1).tag().equals("DT")));
      if (calls && tagged.subList(0, i).stream().anyMatch(each -> each.tag().equals("VBZ"))) {
        word.setTag("VBZ"); // "condemns the raid and calls on Peru"
      }
      boolean doubles =
          word.tag().equals("JJ")
              && MULTIPLYING.contains(word.word())
              && tagged.get(i - 1).word().equals("to")
              && i > 1
              && (tagged.get(i - 2).tag().startsWith("NN")
                  || tagged.get(i - 2).tag().startsWith("VB"))
              && i + 1 < tagged.size()
              && (tagged.get(i + 1).tag().startsWith("NN")
                  || tagged.get(i + 1).tag().startsWith("PRP"));
      if (doubles) {
        tagged.get(i - 1).setTag("TO");
        word.setTag("VB"); // "took on the duty to double trade"
      }
      boolean noun =
          word.tag().equals("NN")
              && PRAISING.contains(word.word())
              && tagged.get(i - 1).word().equals("to")
              && i + 1 < tagged.size()
              && (tagged.get(i + 1).tag().startsWith("NNP")
                  || Set.of("DT", "PRP$", "CD").contains(tagged.get(i + 1).tag()));
      if (noun) {
        tagged.get(i - 1).setTag("TO");
        word.setTag("VB"); // "took care to praise Peru"
      }
      if (word.word().equals("states")
          && word.tag().equals("VBZ")
          && tagged.get(i - 1).word().equalsIgnoreCase("member")) {
        word.setTag("NNS"); // "called on EU member states to act"
      }
      boolean deal =
          Set.of("deal", "ban", "visit", "pact", "claim", "offer", "plan", "vote", "trade")
                  .contains(word.word())
              && Set.of("VBP", "VB").contains(word.tag())
              && i > 1
              && tagged.get(i - 1).tag().startsWith("NN");
      if (deal && Set.of("PRP$", "POS", "DT").contains(tagged.get(i - 2).tag())) {
        word.setTag("NN"); // "freeze its minerals deal with"
      }
      if (word.word().equals("chief")
          && word.tag().equals("JJ")
          && i + 1 < tagged.size()
          && Set.of("VBD", "VBN", "VBZ", "MD").contains(tagged.get(i + 1).tag())) {
        word.setTag("NN"); // "the army chief expressed …"
        if (tagged.get(i + 1).tag().equals("VBN")) {
          tagged.get(i + 1).setTag("VBD");
        }
      }
      if (word.tag().equals("NN")
          && PLURAL.contains(word.word())
          && tagged.get(i - 1).tag().equals("NNS")
          && i + 1 < tagged.size()
          && Set.of("in", "at", "with", "for", "from", "to").contains(tagged.get(i + 1).word())) {
        word.setTag("VBP"); // "40,000 students study in …", "600 megawatts flow from …"
      }
    }
  }
}
