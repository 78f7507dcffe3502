#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::form {

// JSON as it is printed: members in their order, repeated ones included, and nothing converted.
// What is no text, object or list (numbers, true, null) is `other`, for no field of ours has it.
struct JsonNode {
  enum class Kind { text, object, list, other };
  Kind kind = Kind::other;
  std::string key;   // of a member
  std::string text;  // of a text
  std::vector<JsonNode> children = {};
};

// What stops a text from being JSON; `what` is nothing when it is.
struct JsonTrouble {
  enum class What { nothing, incomplete, too_deep, more_follows, malformed };
  What what = What::nothing;
  std::size_t offset = 0;
};

// The one value that `text` is.
[[nodiscard]] JsonTrouble parse_json(std::string_view text, std::size_t depth, JsonNode& value);

}  // namespace jixiao::form
