package entente.read;

import entente.model.Document;
import entente.model.When;
import org.jspecify.annotations.Nullable;

/// What an extractor made of bytes: the document, and what the page itself says of its publication (null where it does not).
public record Extraction(
    Document document,
    @Nullable String title,
    @Nullable When published,
    @Nullable String publisher,
    @Nullable String address) {}
