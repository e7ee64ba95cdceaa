package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.text.Cardinals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of members or observers of the body spoken of last: "The members are Bolivia, Colombia and
/// Peru", "It has nineteen observers, among them Japan and Turkey", "Who belongs? Bolivia, …".
final class ImpliedRolls {
  private static final Pattern MEMBERS =
      Pattern.compile(
          "\\b(?:members?(?: states| countries)?(?: today| now| currently| at"
              + " present)?|membership)(?:\\s+(?:are|is|include|includes)|[^.;,]{0,20}[:,–—(]|,\\s+(?:among"
              + " them|including|namely))\\s*(?:among them |including |namely )?(?:the\\s+)?$");
  private static final Pattern OBSERVERS =
      Pattern.compile(
          "\\bobservers?\\b[^.;]{0,40}(?:\\bamong them|\\bamong which"
              + " are|\\bincluding|\\bare|\\binclude|\\bsuch as|\\bnamely|[:(])\\s*(?:the\\s+)?$");

  /// "Peru, Chile and Cuba are observers": the row stands first.
  private static final Pattern BEHIND =
      Pattern.compile(
          "^\\s+(?:(?:are|remain|have"
              + " been|have|hold|enjoy|became)\\s+)(?:(?:all|its|the|now|also|currently|only|still|merely|full|official|both|so"
              + " far)\\s+)*(observers?|candidates?|members)(?: states| countries|"
              + " status)?(?=[.,;:)]|$| (?:and|while|but|since|with)\\b)");

  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(?:" + Cardinals.words(2, 90) + ")\\b[^.;,]{0,20}(?:\\bare|:|\\()\\s*(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:members?|belongs?|is in it|are in it|takes? part|[Ww]ho (?:is|are|sits|is all)"
              + " in|[Ww]ho makes up)\\b[^?]{0,60}\\?$");
  private static final Pattern OPENS = Pattern.compile("^(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);

  private final Scene scene;
  private final Consumer<Draft> drafts;

  ImpliedRolls(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    List<Mention> mentions = scene.mentions();
    for (int last = mentions.size() - 1; last > 0; last--) {
      Party end = Memberships.state(scene, mentions.get(last));
      List<Party> before = end == null ? List.of() : Memberships.row(scene, last);
      if (end == null || before.isEmpty()) {
        continue;
      }
      var row = new ArrayList<>(before);
      row.add(end);
      Mention first = mentions.get(last - before.size());
      String words = scene.between(scene.span().start(), first.span().start());
      Role role = role(words, scene.between(mentions.get(last).span().end(), scene.span().end()));
      boolean outside = role == Role.OBSERVER || role == Role.CANDIDATE;
      Party body = ImpliedPlaces.inQuestion(scene, first.span().start(), outside ? null : end);
      if (body == null) {
        last -= before.size();
        continue;
      }
      Set<Party> members = scene.script().gazetteer().members(body);
      boolean known = row.size() >= 3 && members.containsAll(row);
      boolean most = 2 * row.size() >= members.size(); // "six: Egypt, Kenya, …" of 55 are no roll
      boolean counted = known && most && COUNTED.matcher(words).find();
      String question =
          scene.text().substring(Math.max(0, scene.span().start() - 80), scene.span().start());
      boolean answered = OPENS.matcher(words).matches() && ASKED.matcher(question.strip()).find();
      if (role == null && (counted || answered)) {
        role = Role.MEMBER;
      }
      if (role == null || role == Role.MEMBER && !members.isEmpty() && !members.containsAll(row)) {
        last -= before.size();
        continue;
      }
      Span span = new Span(scene.span().start(), mentions.get(last).span().end());
      for (Party each : new LinkedHashSet<>(row)) {
        Memberships.emit(
            scene, drafts, each, body, role, Status.CURRENT, null, "membership/implied-roll", span);
      }
      return;
    }
  }

  private static @Nullable Role role(String words, String behind) {
    Matcher row = BEHIND.matcher(behind);
    if (row.find()) {
      return Memberships.role(row.group(1).replaceFirst("s$", ""));
    }
    return OBSERVERS.matcher(words).find()
        ? Role.OBSERVER
        : MEMBERS.matcher(words).find() ? Role.MEMBER : null;
  }
}
