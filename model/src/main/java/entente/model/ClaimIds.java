package entente.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Names things by what they are: documents by their bytes, read claims by document, spans and
/// assertion.
public final class ClaimIds {
  private ClaimIds() {}

  /// SHA-256 of the bytes, in 64 hexadecimal digits.
  public static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /// 16 hexadecimal digits: the same document read the same way gives the same id, so reading twice
  /// adds nothing.
  public static String claim(String documentHash, Assertion assertion, List<Evidence> evidence) {
    var text = new StringBuilder(documentHash).append('\n').append(assertion.type().word());
    assertion
        .fields()
        .forEach((field, value) -> text.append('\n').append(field.key()).append('=').append(value));
    evidence.forEach(each ->
        text.append('\n').append(each.span().start()).append('-').append(each.span().end()));
    return hash(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /// What stands in for the hash of a document that is not stored: of claims that came before it,
  /// or without it.
  public static String unstored(String doc) {
    return hash(("imported:" + doc).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
