package entente.read.frame;

import entente.model.Party;
import entente.model.Relation;
import entente.read.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Since when there are relations: "relations between the two date back to 1963", "Peru's ties with
/// Chile go back to 1827".
final class Origins {
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:^|[,;]"
              + " |\\b(?:[Dd]iplomatic|[Bb]ilateral|[Oo]fficial|[Ff]ormal|[Tt]heir|[Tt]he|[Ww]hose|[Ii]ts|[Oo]ur|(?!Trade|Economic|Commercial|Business|Military|Defen|Cultural|Security|Consular|Dialogue|Cooperative)\\p{Lu}[\\p{L}-]+|and|that"
              + " their)[’']?s?"
              + " )(?:[Rr]elations|[Tt]ies|[Rr]elationship|[Ll]inks)\\b[^.;:]{0,60}?\\b(?:dat(?:e|es|ed|ing)(?:"
              + " back)?"
              + " (?:to|from)|(?:go|goes|going|went|stretch|stretches|stretching|reach|reaches)"
              + " back (?:to|as far as)|trac(?:e|es|ed|ing) (?:their |its )?(?:\\w+ )?back"
              + " to|(?:began|begun|started|commenced) (?:officially |formally"
              + " )?(?:in|on))\\s+(?:the year )?$");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Origins(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    for (Mention.OfDate date : scene.dates()) {
      String before =
          scene.between(
              Math.max(scene.span().start(), date.span().start() - 130), date.span().start());
      Matcher matcher = SINCE.matcher(before);
      if (!matcher.find() || scene.script().ahead(date.when())) {
        continue;
      }
      var parties = new LinkedHashSet<Party>();
      for (Mention mention : scene.mentions()) {
        if (mention.span().end() <= date.span().start()) {
          parties.addAll(Who.meant(mention));
        }
      }
      List<Party> two = parties.isEmpty() ? scene.script().pair() : List.copyOf(parties);
      if (parties.size() == 1) {
        two =
            java.util.stream.Stream.concat(
                    parties.stream(), scene.script().other(parties.getFirst()).stream())
                .toList();
      }
      Relations.emit(
          scene,
          two,
          "diplomatic-relations",
          Relation.Status.ESTABLISHED,
          date.when(),
          null,
          "relation/origin",
          scene.body(),
          drafts);
      return;
    }
  }
}
