package entente.app.web;

import entente.publish.Format;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// Answers a page's address in the form that the `Accept` header likes best: as if the ending of
/// that form stood at its end.
///
/// Who takes HTML as gladly gets the page, and so does who asks for what the page has not.
final class Negotiated extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Pattern EVERY = Pattern.compile("/entries|/commitments|/pair/[^/]+/[^/.]+");
  private static final Pattern LISTS =
      Pattern.compile(
          "/documents|/due|/changes|/conflicts|/paid|/review|/sources|/meetings/[^/.]+|/claims/[^/.]+|/plans/[^/.]+");
  private static final Pattern ALONE =
      Pattern.compile("/entries/[^/.]+|/snapshots|/plans|/network|/pair/[^/]+/[^/.]+/brief");
  private static final Set<String> TABLES = Set.of("csv", "json");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    boolean every = EVERY.matcher(path).matches();
    boolean lists = LISTS.matcher(path).matches();
    if (!request.getMethod().equals("GET") || !every && !lists && !ALONE.matcher(path).matches()) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", "Accept");
    Optional<String> ending =
        liked(request.getHeader("Accept"))
            .filter(each -> every || (lists ? TABLES.contains(each) : each.equals("json")));
    chain.doFilter(ending.isPresent() ? new Ending(request, ending.get()) : request, response);
  }

  /// The ending of the form that is liked best; nothing where that is the page itself, or cannot be
  /// read.
  private static Optional<String> liked(@Nullable String accept) {
    List<MediaType> types;
    try {
      types = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException unreadable) {
      return Optional.empty();
    }
    return types.stream()
        .filter(each -> each.getQualityValue() > 0)
        .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
        .flatMap(Negotiated::ending)
        .findFirst()
        .filter(each -> !each.isEmpty());
  }

  /// Blank for the page.
  private static Stream<String> ending(MediaType type) {
    if (type.isWildcardType()
        || type.includes(MediaType.TEXT_HTML)
        || type.includes(MediaType.APPLICATION_XHTML_XML)) {
      return Stream.of("");
    }
    return Stream.of(
            Format.JSON,
            Format.CSV,
            Format.XLSX,
            Format.JSONL,
            Format.PARQUET,
            Format.JSONLD,
            Format.ICS,
            Format.ATOM,
            Format.GRAPHML,
            Format.RIS,
            Format.BIB)
        .filter(format -> MediaType.parseMediaType(format.mediaType()).equalsTypeAndSubtype(type))
        .map(Format::word)
        .limit(1);
  }

  /// The same request with an ending.
  private static final class Ending extends HttpServletRequestWrapper {
    private final String ending;

    Ending(HttpServletRequest request, String ending) {
      super(request);
      this.ending = "." + ending;
    }

    @Override
    public String getRequestURI() {
      return super.getRequestURI() + ending;
    }

    @Override
    public StringBuffer getRequestURL() {
      return super.getRequestURL().append(ending);
    }

    @Override
    public String getServletPath() {
      return super.getServletPath() + ending;
    }
  }
}
