package entente.app.web;

import entente.publish.brief.ShortBrief;
import java.util.Map;

/// A brief on a page of its own.
///
/// @param names of the two
/// @param pair where all about the two is
/// @param forms in which other forms it can be had, whole: what each is called, and where
record BriefPage(String names, Address pair, Map<String, Address> forms, ShortBrief shown) {}
