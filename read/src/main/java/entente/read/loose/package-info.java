/// The second, loose reading: claims of what the frames left of a sentence, by the mentions that
/// stand there together.
@org.jspecify.annotations.NullMarked
package entente.read.loose;
