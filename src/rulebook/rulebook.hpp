#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/result.hpp"
#include "grammar/vocabulary.hpp"
#include "rulebook/scheme.hpp"
#include "unit/units.hpp"

namespace jixiao::rulebook {

// rules/sources.xml: a document that a rule cites.
struct Source {
  std::string id;
  std::string title;
  std::string document_number;  // 文号, may be ""
  std::string issuer;
  std::string date;
  std::string address;
  std::string note;
};

// rules/checks/<ID>.xml: what a check is called, says, advises and cites; `run` names its function
// in src/check/all.cpp.
struct CheckSpec {
  std::string id;
  Severity severity = Severity::warning;
  std::string run;
  Words title;
  Words message;  // template with {arguments}
  Words advice;
  std::vector<Cite> cites;
  std::map<std::string, std::string, std::less<>> parameters;
  std::vector<std::string> after;                                 // checks whose findings it needs
  std::vector<std::string> applies{"target", "self-assessment"};  // what it looks at
  std::string pack;  // "review": speaks only when asked for; "": always

  // A parameter as a decimal; std::logic_error when the entry lacks it (the loader checks them).
  [[nodiscard]] Decimal number(std::string_view name) const;
  // `subject` is one of "target", "self-assessment" (a form of that kind), "tables", "documents".
  [[nodiscard]] bool applies_to(std::string_view subject) const;
  // A parameter as a list of words parted by blanks; empty when absent.
  [[nodiscard]] std::vector<std::string> words(std::string_view name) const;
};

// One rule file's bytes under its path below rules/.
struct RuleFile {
  std::string path;
  std::string bytes;
};

// All rules, typed: built once, then read only and shared between threads.
struct Rulebook {
  std::string version;  // digest of the files it was built from
  std::map<std::string, Source, std::less<>> sources;
  Vocabulary vocabulary;
  Units units;
  std::map<std::string, std::vector<Cite>, std::less<>> word_cites;  // by the list's name
  std::map<std::string, std::vector<Cite>, std::less<>> unit_cites;  // by dimension
  std::vector<Scheme> schemes;    // national default first, then by id; the latest edition of each
  std::vector<Scheme> earlier;    // editions for earlier form years, see scheme(id, year)
  std::vector<CheckSpec> checks;  // in an order in which each follows what it is `after`

  [[nodiscard]] Scheme const* scheme(std::string_view id) const;
  // The edition for forms of this year; the nearest where no edition covers it.
  [[nodiscard]] Scheme const* scheme(std::string_view id, std::optional<int> year) const;
  [[nodiscard]] CheckSpec const* check(std::string_view id) const;
};

// Strict and complete: unknown element or attribute, missing citation, bad number, weights that do
// not sum, bands that leave a gap: all reported at once, with file and line.
[[nodiscard]] Result<Rulebook> from_files(std::span<RuleFile const> files);

// The rules built into the program.
[[nodiscard]] std::span<RuleFile const> built_in_files();
// The rule files of a folder laid out like rules/; errors name what could not be read.
[[nodiscard]] Result<std::vector<RuleFile>> files_in(std::filesystem::path const& folder);

// "财预〔2020〕10号 第十二条" with the confidence where it is not verified: for people.
[[nodiscard]] std::string describe(Cite const& cite, Rulebook const& rules, Language language);
// The message of a finding: its check's template filled with its arguments.
[[nodiscard]] std::string fill(std::string_view message, Arguments const& arguments);

}  // namespace jixiao::rulebook
