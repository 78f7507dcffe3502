#pragma once

#include <string>

namespace jixiao {

enum class Language { chinese, english };

// One message for people in both languages; ids and field names are never in here.
struct Words {
  std::string zh;
  std::string en;
  [[nodiscard]] std::string const& in(Language language) const {
    return language == Language::chinese ? zh : en;
  }
  friend bool operator==(Words const&, Words const&) = default;
};

}  // namespace jixiao
