#include "form/json_tree.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <utility>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

using Code = boost::json::error_code;
using Text = boost::json::string_view;

// Called by the parser of Boost.JSON, event by event. Its own tree would keep only the last of
// repeated members and turn numbers into binary fractions.
class Builder {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) { return open(JsonNode::Kind::object); }
  bool on_object_end(std::size_t, Code&) { return close(); }
  bool on_array_begin(Code&) { return open(JsonNode::Kind::list); }
  bool on_array_end(std::size_t, Code&) { return close(); }
  bool on_key_part(Text part, std::size_t, Code&) { return add(key_, part); }
  bool on_key(Text part, std::size_t, Code&) { return add(key_, part); }
  bool on_string_part(Text part, std::size_t, Code&) { return add(text_, part); }
  bool on_string(Text part, std::size_t, Code&) {
    add(text_, part);
    return put({JsonNode::Kind::text, std::exchange(key_, {}), std::exchange(text_, {})});
  }
  bool on_number_part(Text, Code&) { return true; }
  bool on_int64(std::int64_t, Text, Code&) { return other(); }
  bool on_uint64(std::uint64_t, Text, Code&) { return other(); }
  template <class Number>
  bool on_double(Number, Text, Code&) {
    return other();
  }
  bool on_bool(bool, Code&) { return other(); }
  bool on_null(Code&) { return other(); }
  bool on_comment_part(Text, Code&) { return true; }
  bool on_comment(Text, Code&) { return true; }

  JsonNode value;

 private:
  static bool add(std::string& to, Text part) {
    to.append(part.data(), part.size());
    return true;
  }
  bool open(JsonNode::Kind kind) {
    open_.push_back({kind, std::exchange(key_, {}), {}});
    return true;
  }
  bool close() {
    auto node = std::move(open_.back());
    open_.pop_back();
    return put(std::move(node));
  }
  bool other() { return put({JsonNode::Kind::other, std::exchange(key_, {}), {}}); }
  bool put(JsonNode node) {
    if (open_.empty())
      value = std::move(node);
    else
      open_.back().children.push_back(std::move(node));
    return true;
  }

  std::vector<JsonNode> open_;
  std::string key_;
  std::string text_;
};

}  // namespace

JsonTrouble parse_json(std::string_view text, std::size_t depth, JsonNode& value) {
  boost::json::parse_options options;
  options.max_depth = depth;
  boost::json::basic_parser<Builder> parser(options);
  Code failed;
  auto const end = parser.write_some(false, text.data(), text.size(), failed);
  using What = JsonTrouble::What;
  if (failed == boost::json::error::incomplete) return {What::incomplete, text.size()};
  if (failed == boost::json::error::too_deep) return {What::too_deep, end};
  if (failed) return {What::malformed, end};
  if (!trim(text.substr(end)).empty()) return {What::more_follows, end};
  value = std::move(parser.handler().value);
  return {};
}

}  // namespace jixiao::form
