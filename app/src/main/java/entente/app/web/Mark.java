package entente.app.web;

import entente.model.Span;
import entente.model.Type;

/// A passage to be marked in a text as carrying something of a type.
///
/// @param number by which the margin, or the list of evidence, speaks of it; from 1
record Mark(Span span, Type type, int number) {}
