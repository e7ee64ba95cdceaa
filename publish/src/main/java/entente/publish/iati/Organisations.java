package entente.publish.iati;

import entente.model.Party;
import entente.model.aid.Organisation;
import entente.publish.PartyName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which party an organisation is or acts for: by its identifier where that is a government's, by
/// its name in `organisations.csv`, or because a state's name is its name.
final class Organisations {
  private static final Pattern GOVERNMENT = Pattern.compile("([A-Z]{2})-(GOV|[0-9]+).*");
  private static final Pattern DAC = Pattern.compile("XM-DAC-([0-9]+)(-.*)?");
  private static final Pattern STATE =
      Pattern.compile(
          "(?:the )?(?:government of |ministry of .{1,80} of )?(?:the )?(.{1,60}?)(?:"
              + " government)?");

  private static final Map<String, Party> NAMES = new HashMap<>();
  private static final Map<String, Party> CODES = new HashMap<>();

  static {
    var stream =
        Objects.requireNonNull(
            Organisations.class.getResourceAsStream("organisations.csv"), "organisations.csv");
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> {
            int comma = line.lastIndexOf(',');
            String key = line.substring(0, comma);
            var party = new Party(line.substring(comma + 1));
            (key.matches("[0-9]+") ? CODES : NAMES).put(key, party);
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Organisations() {}

  /// The organisation of the element at whose start the stream stands; ends at its end.
  static Organisation read(Xml xml) {
    String reference = xml.attribute("ref").orElse(null);
    String name = Narratives.read(xml);
    return of(reference, name.isEmpty() ? null : name);
  }

  static Organisation of(@Nullable String reference, @Nullable String name) {
    Optional<Party> party = reference == null ? Optional.empty() : byReference(reference.strip());
    return new Organisation(
        reference,
        name,
        party.or(() -> name == null ? Optional.empty() : byName(name)).orElse(null));
  }

  private static Optional<Party> byReference(String reference) {
    Matcher dac = DAC.matcher(reference);
    if (dac.matches()) {
      return Optional.ofNullable(CODES.get(dac.group(1)));
    }
    Matcher government = GOVERNMENT.matcher(reference);
    if (government.matches()) {
      return PartyName.ofAlpha2(government.group(1));
    }
    return Optional.ofNullable(CODES.get(reference)).or(() -> PartyName.ofId(reference));
  }

  private static Optional<Party> byName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).strip();
    Party known = NAMES.get(plain);
    if (known != null) {
      return Optional.of(known);
    }
    Matcher state = STATE.matcher(plain);
    return state.matches() ? PartyName.ofName(state.group(1)) : Optional.empty();
  }
}
