package entente.reconcile;

import entente.model.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Yearly averages of exchange rates: units of a currency for one US dollar.
///
/// They serve to recognise one sum in two currencies, never to overwrite what a source says. The
/// bundled table names its source in its first lines; a currency that it lacks is not converted.
public final class Rates {
  private static final String TABLE = "rates.csv";

  private final Map<String, NavigableMap<Integer, Double>> perDollar;

  private Rates(Map<String, NavigableMap<Integer, Double>> perDollar) {
    this.perDollar = perDollar;
  }

  /// The table that comes with Entente.
  public static Rates bundled() {
    return Bundled.RATES;
  }

  private static final class Bundled {
    private static final Rates RATES = read(Resource.lines(TABLE), TABLE);
  }

  /// Reads lines of the form `JPY,2022,131.4589`; a line that starts with # and the line of
  /// headings are passed over.
  ///
  /// @param name what to call the table in a message
  public static Rates read(List<String> lines, String name) {
    var table = new HashMap<String, NavigableMap<Integer, Double>>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("currency,")) {
        continue;
      }
      if (!line.matches("[A-Z]{3},[0-9]{4},[0-9]*\\.?[0-9]+")) {
        throw new IllegalArgumentException(
            "rates %s, line %d: found \"%s\", wanted currency, year and units for one US dollar, such as JPY,2022,131.4589"
                .formatted(name, i + 1, line));
      }
      String[] cells = line.split(",", -1);
      double rate = Double.parseDouble(cells[2]);
      if (rate > 0) {
        table
            .computeIfAbsent(cells[0], _ -> new TreeMap<Integer, Double>())
            .put(Integer.parseInt(cells[1]), rate);
      }
    }
    return new Rates(table);
  }

  /// The sum in US dollars at the rate of the year, or of the nearest year that the table has
  /// within three; empty where it has none.
  public OptionalDouble dollars(Money money, int year) {
    return dollars(money.value().doubleValue(), money.currency(), year);
  }

  /// The sum in another currency, by way of dollars at the year's rates; empty where a rate is not
  /// known.
  public OptionalDouble convert(Money money, String currency, int year) {
    if (money.currency().equals(currency)) {
      return OptionalDouble.of(money.value().doubleValue());
    }
    OptionalDouble dollars = dollars(money, year);
    OptionalDouble one = dollars(1, currency, year);
    return dollars.isPresent() && one.isPresent()
        ? OptionalDouble.of(dollars.getAsDouble() / one.getAsDouble())
        : OptionalDouble.empty();
  }

  OptionalDouble dollars(double value, String currency, int year) {
    if (currency.equals("USD")) {
      return OptionalDouble.of(value);
    }
    var years = perDollar.get(currency);
    if (years == null) {
      return OptionalDouble.empty();
    }
    var before = years.floorEntry(year);
    var after = years.ceilingEntry(year);
    var nearest =
        before == null || (after != null && after.getKey() - year < year - before.getKey())
            ? after
            : before;
    return nearest == null || Math.abs(nearest.getKey() - year) > 3
        ? OptionalDouble.empty()
        : OptionalDouble.of(value / nearest.getValue());
  }

  /// The data files beside this class.
  static final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
      InputStream stream = Objects.requireNonNull(Rates.class.getResourceAsStream(name), name);
      try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      } catch (IOException broken) {
        throw new UncheckedIOException(
            "the bundled table %s cannot be read; is the jar whole?".formatted(name), broken);
      }
    }
  }
}
