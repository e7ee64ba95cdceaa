/// The brief of two parties: what it says, and how it is written as Markdown, DOCX and JSON.
@NullMarked
package entente.publish.brief;

import org.jspecify.annotations.NullMarked;
