package entente.ledger;

import entente.model.Publication;
import java.time.LocalDate;

/// A publication, and the day by whose end the public knew it.
public record Dated(Publication publication, LocalDate day) {}
