package entente.read;

import entente.model.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Arbitrary documents: from random characters, over words of the trade in any order, to real
/// sentences that were damaged.
final class AnyPaper {
  private static final List<String> WORDS =
      List.of(
          "Norway",
          "the European Union",
          "Kenya's",
          "Japanese",
          "Prime Minister",
          "President",
          "Xi Jinping",
          "Lazarus",
          "Chakwera",
          "Tokyo",
          "the bloc",
          "both sides",
          "its",
          "they",
          "the three countries",
          "the Gulf",
          "NATO",
          "African",
          "Brussels",
          "pledged",
          "will",
          "may",
          "agreed to",
          "refused to",
          "if",
          "whether",
          "not",
          "no",
          "sign",
          "signed",
          "lend",
          "give",
          "given",
          "met",
          "to meet",
          "upgrade",
          "elevated",
          "condemned",
          "urged",
          "thanked",
          "joined",
          "chairs",
          "said",
          "told",
          "according to",
          "reached",
          "a strategic partnership",
          "diplomatic relations",
          "a territorial dispute",
          "summit",
          "talks",
          "a joint statement",
          "an action plan",
          "memorandum of understanding",
          "trade",
          "exports",
          "loan",
          "scholarships",
          "patrol boats",
          "troops",
          "visas",
          "climate",
          "ports",
          "South China Sea",
          "code of conduct",
          "member of",
          "and",
          "and",
          "or",
          "of",
          "of",
          "with",
          "to",
          "from",
          "between",
          "in",
          "for",
          "over",
          "by",
          "since",
          "that",
          "which",
          "who",
          "the",
          "the",
          "a",
          "10",
          "million",
          "$90 million",
          "2 billion euros",
          "percent",
          "five years",
          "130 projects",
          "on Tuesday",
          "in May",
          "2030",
          "next year",
          "from 3 to 5 June",
          ",",
          ",",
          ",",
          ".",
          ".",
          ";",
          ":",
          "\n",
          "\n- ",
          "\n1. ",
          "\n(a) ",
          "\"",
          "“",
          "”",
          "'s",
          "’s",
          "(",
          ")",
          "[",
          "]",
          "—",
          "–",
          "-",
          "?",
          "!",
          "…",
          "MODERATOR:",
          "10.30 am",
          "LIMA, May 5 (Wire) –",
          "Photo:",
          "Read more:",
          "as follows:",
          "each",
          "respectively",
          "U.N.",
          "No.",
          "É",
          "ß",
          "İstanbul",
          "\u200b",
          "\u00a0",
          "\u202e",
          "\ufeff",
          "\ud83d\ude00",
          "\ud83d",
          "\udc00",
          "\u0000",
          "e\u0301",
          "日本",
          "السلام",
          "\t",
          "\r\n",
          "\u2028",
          "ǅ",
          "ﬁ",
          "𝐀");
  private static final String MARKS = ".,;:!?\"'“”‘’()[]{}<>-–—/\\|#*•·@&%$€£¥+=_~^`´ \n\t";
  private static final List<String> PROSE = prose();

  private AnyPaper() {}

  private static final List<String> SAMPLES = samples();

  private static List<String> samples() {
    var folder = Path.of("..", "samples");
    try (var files = Files.list(folder)) {
      var texts = new ArrayList<String>();
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return List.copyOf(texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> prose() {
    try (var in = AnyPaper.class.getResourceAsStream("examples.tsv")) {
      var texts = new ArrayList<String>();
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList()) {
        texts.add(line.split("\t", -1)[2]);
      }
      return List.copyOf(texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Paper from(RandomGenerator random) {
    String text =
        switch (random.nextInt(6)) {
          case 0 -> characters(random, random.nextInt(400));
          case 1, 2 -> jumble(random, 1 + random.nextInt(250));
          case 3 -> article(random);
          default -> damaged(random, article(random));
        };
    LocalDate day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(15_000));
    When published =
        random.nextInt(5) == 0
            ? null
            : random.nextInt(5) == 0 ? When.of(java.time.Year.of(day.getYear())) : When.of(day);
    return Paper.titled(
        random.nextInt(3) == 0 ? text.lines().findFirst().orElse(null) : null, text, published);
  }

  /// A stretch of a sample document, damaged.
  static Paper fromSamples(RandomGenerator random) {
    String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
    int start = random.nextInt(Math.max(1, sample.length() - 500));
    String stretch =
        sample.substring(start, Math.min(sample.length(), start + 500 + random.nextInt(2_000)));
    return Paper.titled(null, damaged(random, stretch), When.of(LocalDate.of(2024, 3, 7)));
  }

  /// Texts that are hard by their size or shape, by name.
  static Map<String, String> extremes() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("nothing", "");
    texts.put("white space", " \n\t\u00a0\n\u2028 ");
    texts.put("one character", "A");
    texts.put("a lone surrogate", "Norway \ud83d pledged $90 million to Moldova. \udc00");
    texts.put("nothing but marks", MARKS.repeat(40));
    texts.put(
        "a sentence of 5,000 words",
        "Norway will give Moldova $90 million and Kenya will give Togo 3 boats and ".repeat(400)
            + "that is all.");
    texts.put(
        "5,000 names",
        "Norway, Kenya, Peru, Fiji and ".repeat(1_250) + "Malta signed a trade agreement.");
    texts.put(
        "20,000 characters without a space", "Norwaypledged$90million-to/Moldova,".repeat(580));
    texts.put("100,000 characters in one word", "Norwaypledgedmillions".repeat(4_800));
    texts.put("100,000 letters", "a".repeat(100_000));
    texts.put("100,000 capitals", "KENYA".repeat(20_000));
    texts.put("100,000 digits", "1234567890".repeat(10_000));
    texts.put("a condemned word of 300 letters", "Kenya condemned " + "x".repeat(300) + ".");
    texts.put(
        "nested quotes",
        "\""
            + "“‘«".repeat(300)
            + "We thank Norway for its support,"
            + "»’”".repeat(300)
            + "\" said Malawian President Lazarus Chakwera.");
    texts.put(
        "brackets that never close",
        "Norway (" + "([{".repeat(500) + " pledged $90 million to Moldova.");
    texts.put("1,000 short lines", "Norway\nKenya's\n- 3\n".repeat(333));
    texts.put("a list of 300 items", "China will:\n" + "- give Togo $3 million\n".repeat(300));
    texts.put(
        "300 levels of saying",
        "Norway said that Kenya said that ".repeat(150) + "Peru pledged $90 million.");
    texts.put("300 genitives", "Norway's ".repeat(300) + "minister met Kenya's.");
    texts.put(
        "combining marks",
        "Norw\u0301\u0302\u0303ay ple\u0308dged $90 million to Moldova\u0301.".repeat(20));
    texts.put(
        "right to left",
        "\u202eNorway pledged $90 million\u202c to Moldova, السلام عليكم, and Kenya thanked"
            + " Norway.");
    texts.put(
        "astral letters",
        "𝐍𝐨𝐫𝐰𝐚𝐲 pledged $90 million to 🇲🇩 Moldova 🎉🎉, and Kenya met Peru.");
    texts.put(
        "carriage returns",
        "Norway pledged $90 million to Moldova.\r\nKenya thanked Norway.\rPeru met Chile.\r\n");
    texts.put("zero characters", "Norway\u0000 pledged \u0000$90 million to Moldova.");
    return texts;
  }

  /// Any code units whatever, lone surrogates and controls among them.
  static String characters(RandomGenerator random, int length) {
    var text = new StringBuilder();
    for (int n = 0; n < length; n++) {
      text.append(
          (char)
              switch (random.nextInt(5)) {
                case 0 -> random.nextInt(0x10000);
                case 1 -> MARKS.charAt(random.nextInt(MARKS.length()));
                case 2 -> 'A' + random.nextInt(26);
                default -> 'a' + random.nextInt(26);
              });
    }
    return text.toString();
  }

  /// Words of the trade in any order, mostly with spaces between them.
  static String jumble(RandomGenerator random, int words) {
    var text = new StringBuilder();
    for (int n = 0; n < words; n++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }

  /// Sentences that make claims, side by side.
  static String article(RandomGenerator random) {
    var text = new StringBuilder();
    int sentences = 1 + random.nextInt(12);
    for (int n = 0; n < sentences; n++) {
      text.append(PROSE.get(random.nextInt(PROSE.size())).replace('¶', '\n'))
          .append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    return text.toString();
  }

  /// Cut short, with pieces taken out, doubled, shouted or replaced.
  static String damaged(RandomGenerator random, String whole) {
    var text = new StringBuilder(whole);
    int blows = 1 + random.nextInt(12);
    for (int n = 0; n < blows && text.length() > 2; n++) {
      int start = random.nextInt(text.length() - 1);
      int end = Math.min(text.length(), start + 1 + random.nextInt(30));
      String piece = text.substring(start, end);
      switch (random.nextInt(7)) {
        case 0 -> text.delete(start, end);
        case 1 -> text.insert(start, piece);
        case 2 -> text.replace(start, end, piece.toUpperCase(java.util.Locale.ROOT));
        case 3 ->
            text.replace(
                start,
                start + 1,
                MARKS.substring(random.nextInt(MARKS.length() - 1)).substring(0, 1));
        case 4 -> text.insert(start, WORDS.get(random.nextInt(WORDS.size())));
        case 5 -> text.replace(start, end, piece.replace(' ', '\u00a0'));
        default -> text.setLength(Math.max(1, text.length() - random.nextInt(40)));
      }
    }
    return text.toString();
  }
}
