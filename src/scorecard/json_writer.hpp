#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/writer.hpp"

namespace jixiao {

// JSON on one line: a line feed follows when the outermost object or list ends, so that several
// make JSON Lines. The output is valid UTF-8 whatever a text holds: other bytes become U+FFFD.
class JsonWriter final : public Writer {
 public:
  // Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object(std::string_view name) override;
  void end_object() override;
  void begin_list(std::string_view name, std::string_view item) override;
  void end_list() override;
  void text(std::string_view name, std::string_view value) override;
  void flag(std::string_view name, bool value) override;
  void item(std::string_view value) override;
  // A JSON number, for formats that are not ours: ours carry decimals as texts.
  void number(std::string_view name, long value);

 private:
  enum class Level { object, list };

  void start(std::string_view name);  // comma and key, as the surroundings ask
  void end(char bracket);

  std::string& out_;
  std::vector<Level> levels_;
  bool first_ = true;
};

// `text` between quotation marks.
void append_json_text(std::string& out, std::string_view text);

}  // namespace jixiao
