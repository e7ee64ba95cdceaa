package entente.app.api;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A question of the API as an assistant asks it: by name and arguments rather than by an address.
///
/// @param title in a few words, for people
/// @param description when to ask it and what comes back, for the assistant
/// @param arguments the schema of an object that holds them
/// @param answer from the arguments to a tree for [entente.publish.Json#write]; throws a
///   [ToolException] where it cannot be answered
public record Tool(
    String name,
    String title,
    String description,
    Map<String, Object> arguments,
    Function<Map<String, ? extends @Nullable Object>, Object> answer) {}
