/// Money, counts, durations and dates in English text: rules over tokens, no model.
///
/// [entente.read.quantity.Quantities] is the way in. A sentence becomes
/// [entente.read.quantity.Tokens]; four recognisers ([entente.read.quantity.Sums],
/// [entente.read.quantity.Tallies], [entente.read.quantity.Lengths], [entente.read.quantity.Days])
/// look at every token from left to right and take the longest expression that starts there.
@NullMarked
package entente.read.quantity;

import org.jspecify.annotations.NullMarked;
