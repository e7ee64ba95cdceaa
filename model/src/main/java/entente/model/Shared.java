package entente.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What comes again and again is one object in memory, however often it is read: parties, dates,
/// the stems of words. Of each the first tens of thousands; any number of threads may ask.
public final class Shared<T> {
  private static final Shared<Party> PARTIES = new Shared<>(50_000, Party::new);
  private static final Shared<When> DATES = new Shared<>(50_000, When::parse);

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final int most;
  private final Function<String, T> making;

  /// @param making of a text; whatever it throws is thrown
  public Shared(int most, Function<String, T> making) {
    this.most = most;
    this.making = making;
  }

  public T of(String text) {
    T found = known.get(text);
    if (found != null) {
      return found;
    }
    T made = making.apply(text);
    if (known.size() < most) {
      T other = known.putIfAbsent(text, made);
      return other == null ? made : other;
    }
    return made;
  }

  /// A party by its id, as [Party] takes it.
  public static Party party(String id) {
    return PARTIES.of(id);
  }

  /// A date as [When#parse] takes it.
  public static When when(String text) {
    return DATES.of(text);
  }
}
