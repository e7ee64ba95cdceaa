package entente.model.plan;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// How a plan's own codes nest and sort: 2.1.3 is under 2.1, A1 under A, and 2.10 comes after 2.9.
public final class Codes {
  /// The order in which a plan prints its lines.
  public static final Comparator<String> ORDER = Codes::compare;

  private Codes() {}

  /// The code of the line under which this one stands: the longest of the others with which it
  /// begins, up to where a new part begins.
  public static Optional<String> parent(String code, Set<String> others) {
    for (int end = code.length() - 1; end > 0; end--) {
      if (begins(code, end)) {
        String head = code.substring(0, end);
        String bare = stripped(head);
        if (others.contains(head)) {
          return Optional.of(head);
        }
        if (!bare.isEmpty() && others.contains(bare)) {
          return Optional.of(bare);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a part of the code ends here: before a sign between parts, or where letters turn to
  /// digits or back.
  private static boolean begins(String code, int at) {
    char before = code.charAt(at - 1);
    char here = code.charAt(at);
    return !Character.isLetterOrDigit(here)
        || (Character.isLetterOrDigit(before)
            && Character.isDigit(before) != Character.isDigit(here));
  }

  private static String stripped(String head) {
    int end = head.length();
    while (end > 0 && !Character.isLetterOrDigit(head.charAt(end - 1))) {
      end--;
    }
    return head.substring(0, end);
  }

  private static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      if (Character.isDigit(one.charAt(i)) && Character.isDigit(other.charAt(j))) {
        int iEnd = digits(one, i);
        int jEnd = digits(other, j);
        int order = number(one.substring(i, iEnd), other.substring(j, jEnd));
        if (order != 0) {
          return order;
        }
        i = iEnd;
        j = jEnd;
      } else {
        int order = Character.compare(one.charAt(i), other.charAt(j));
        if (order != 0) {
          return order;
        }
        i++;
        j++;
      }
    }
    int order = Integer.compare(one.length() - i, other.length() - j);
    return order != 0 ? order : one.compareTo(other);
  }

  private static int digits(String code, int from) {
    int end = from;
    while (end < code.length() && Character.isDigit(code.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Of any length, by value.
  private static int number(String one, String other) {
    String a = one.replaceFirst("^0+(?=.)", "");
    String b = other.replaceFirst("^0+(?=.)", "");
    int order = Integer.compare(a.length(), b.length());
    return order != 0 ? order : a.compareTo(b);
  }
}
