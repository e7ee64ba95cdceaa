package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the President" and "the foreign minister" mean in one document: by the persons that it named in such an office.
final class Offices {
  private static final Set<String> NAMES = Set.of("president", "premier", "minister", "chancellor", "king", "queen", "emir", "sultan",
          "leader", "envoy", "ambassador", "spokesman", "spokeswoman", "spokesperson", "secretary",
           "taoiseach", "monarch", "diplomat", "commissioner", "chief", "prince");

  private final Map<String, Party> firstInOffice = new HashMap<>();
  private final Map<String, Party> lastInOffice = new HashMap<>();

  static boolean is(String word) {
    return NAMES.contains(word);
  }

  /// "France's new president", "the Kenyan foreign minister": whether an office follows a party's name.
  static boolean follows(List<Token> tokens, int after) {
    for (int k = after; k < Math.min(tokens.size(), after + 5); k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (NAMES.contains(word)) {
        return true;
      }
      if (!word.matches("['’]s|prime|foreign|deputy|vice|new|former|finance|trade|defence|defense|interior|energy|chief|top|current|then|army|military|crown|central|bank|-")) {
        return false;
      }
    }
    return false;
  }

  /// "the President" of a readout is the one whom it named first; "the president" of a report the last.
  @Nullable Party of(String words, boolean capital) {
    return (capital ? firstInOffice : lastInOffice).get(words);
  }

  /// Remembers in what office a person was named: "Foreign Minister X", "Y's president, X".
  void remember(List<Token> tokens, int i, Mention mention) {
    if (!(mention instanceof Mention.OfPerson person) || person.party() == null) {
      return;
    }
    var words = new ArrayList<String>();
    for (int k = Math.max(0, i - 4); k < tokens.size() && tokens.get(k).span().start() < mention.span().end(); k++) {
      words.add(tokens.get(k).word().toLowerCase(Locale.ROOT));
    }
    for (int k = words.size() - 1; k >= 0; k--) {
      if (NAMES.contains(words.get(k))) {
        String two = k > 0 ? words.get(k - 1) + " " + words.get(k) : words.get(k);
        String office = Set.of("prime", "foreign", "finance", "trade", "defence", "defense", "energy", "deputy", "vice").contains(two.split(" ", 2)[0]) ? two : words.get(k);
        for (String name : List.of(office, words.get(k))) {
          firstInOffice.putIfAbsent(name, person.party());
          lastInOffice.put(name, person.party());
        }
        return;
      }
      if (words.get(k).equals(",") || words.get(k).equals("of") && k < words.size() - 4) {
        return;
      }
    }
  }
}
