#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "form/limits.hpp"
#include "form/read.hpp"
#include "rules.hpp"

namespace jixiao::form {

// Limits under which an input of a few kilobytes cannot take seconds, and which it can reach.
inline Limits small_limits() {
  Limits limits;
  limits.file_bytes = limits.zip_bytes = limits.archive_bytes = std::size_t{8} << 20;
  limits.part_bytes = limits.text_bytes = limits.plain_bytes = std::size_t{1} << 20;
  limits.cell_bytes = std::size_t{64} << 10;
  limits.xml_marks = limits.cells = 20'000;
  limits.archive_entries = 100;
  limits.sheets = 16;
  limits.merged = 1'000;
  limits.pages = 20;
  return limits;
}

// What every reader promises: an answer, and an error that names the file and says something.
inline Reading expect_answer(Reading reading, std::string_view name) {
  if (reading.forms.empty() && reading.errors.empty() && reading.budget_tables.empty())
    std::abort();
  for (auto const& error : reading.errors)
    if (error.place.file != name || error.what.zh.empty() || error.what.en.empty() ||
        error.what.en.starts_with("the program failed"))
      std::abort();
  for (auto const& form : reading.forms)
    if (form.indicators.empty()) std::abort();
  return reading;
}

inline int read_any(std::string_view name, std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  auto const& words = testing::rules_words();
  expect_answer(from_bytes(name, bytes, words, small_limits()), name);
  return 0;
}

}  // namespace jixiao::form
