#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "compare/comparison.hpp"
#include "engine/appraise.hpp"

// Forms of tests/compare/golden, read and scored as the program does.
namespace jixiao::comparison {

inline rulebook::Rulebook const& rules() {
  static auto const loaded = rulebook::from_files(rulebook::built_in_files());
  return *loaded;
}

inline std::string path_of(std::string const& name) {
  return std::string(JIXIAO_SOURCE_DIR) + "/tests/compare/golden/" + name;
}

inline std::string bytes_of(std::string const& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

inline form::Form form_from(std::string const& bytes, std::string const& name = "form.csv") {
  auto reading = read_forms({name, bytes}, rules(), {});
  if (reading.forms.size() != 1) throw std::runtime_error(name + " is not one form");
  return std::move(reading.forms.front());
}

inline Version version_of(std::string label, form::Form form) {
  Version version{std::move(label), std::move(form), {}, {}};
  version.choice = score::choose_scheme(version.form, rules(), "");
  if (version.form.is_self_assessment())
    version.scored = score::from_form(version.form, version.choice, rules());
  return version;
}

}  // namespace jixiao::comparison
