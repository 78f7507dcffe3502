#include "form/target_sections.hpp"

#include <fmt/format.h>

#include <optional>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_parts = 4;      // pieces of a broken label
constexpr std::size_t longest_label = 90;  // bytes

struct Found {
  std::string key;
  std::string brackets;
};

std::optional<Found> find(std::string_view text, TargetJudge const& judge) {
  if (text.size() > longest_label) return std::nullopt;
  std::string bare = without_blanks(folded(text));
  while (bare.ends_with(':')) bare.pop_back();
  if (Word const* word = judge.vocabulary().find(List::target_header, bare))
    return Found{word->means, ""};
  auto const open = bare.rfind('(');
  if (!bare.ends_with(')') || open == std::string::npos || open == 0) return std::nullopt;
  Word const* const word = judge.vocabulary().find(List::target_header, bare.substr(0, open));
  if (word == nullptr) return std::nullopt;
  return Found{word->means, bare.substr(open + 1, bare.size() - open - 2)};
}

std::string without_colon(std::string text) {
  auto const folded_text = fold(text);
  if (folded_text.text.ends_with(':')) text.resize(folded_text.origin[folded_text.text.size() - 1]);
  return text;
}

class Sections {
 public:
  Sections(std::span<TargetLine const> lines, TargetJudge const& judge) : judge_(judge) {
    for (auto const& line : lines)
      for (auto const& piece : line.pieces)
        tokens_.push_back({piece.text, line.number, &piece == line.pieces.data()});
  }

  std::vector<Section> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      if (auto const parts = begin_section(i)) {
        i += parts;
      } else if (begin_valued_section(tokens_[i])) {
        ++i;
      } else {
        if (!out_.empty()) out_.back().tokens.push_back(tokens_[i]);
        ++i;
      }
    }
    return std::move(out_);
  }

 private:
  std::size_t begin_section(std::size_t i) {
    std::string text;
    std::size_t best = 0;
    std::optional<Found> found;
    std::string label;
    for (std::size_t k = i; k < std::min(tokens_.size(), i + most_parts); ++k) {
      text += tokens_[k].text;
      if (text.size() > longest_label) break;
      auto here = find(text, judge_);
      if (!here) continue;
      found = std::move(here);
      label = text;
      best = k - i + 1;
    }
    if (found)
      out_.push_back({found->key, without_colon(label), found->brackets, tokens_[i].line, {}});
    return best;
  }

  // 项目名称：村级路灯
  bool begin_valued_section(Token const& token) {
    auto const head = fold(token.text.substr(0, longest_label));
    auto const colon = head.text.find(':');
    if (colon == std::string::npos || colon + 1 >= head.text.size()) return false;
    auto const label = token.text.substr(0, head.origin[colon]);
    auto const found = find(label, judge_);
    if (!found) return false;
    out_.push_back({found->key, std::string(label), found->brackets, token.line, {}});
    auto const value = trim(token.text.substr(head.origin[colon + 1]));
    if (!value.empty()) out_.back().tokens.push_back({value, token.line, false});
    return true;
  }

  TargetJudge const& judge_;
  std::vector<Token> tokens_;
  std::vector<Section> out_;
};

}  // namespace

std::string Section::text() const {
  std::string out;
  for (auto const& token : tokens) {
    if (!out.empty() && !token.starts_line) out += ' ';
    out += token.text;
  }
  return out;
}

std::string Section::place() const {
  std::size_t const last = tokens.empty() ? line : tokens.back().line;
  return last == line ? fmt::format("{}", line) : fmt::format("{}-{}", line, last);
}

std::vector<Section> sections_of(std::span<TargetLine const> lines, TargetJudge const& judge) {
  return Sections(lines, judge).run();
}

}  // namespace jixiao::form
