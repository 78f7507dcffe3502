#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include "base/text.hpp"
#include "score/score.hpp"

namespace jixiao::score {
namespace {

using rulebook::Scheme;

// What the form shows of its scheme.
struct Shown {
  std::string who;  // department and unit: folded, without blanks
  std::string title;
  std::string head;  // the title without the year that it may begin with
  std::optional<int> year;
  std::map<std::string, Decimal, std::less<>> weights;  // by level-1 key, "execution" among them
  std::string bands;                                    // the printed sentence
};

// 2022年度阳泉市…: the year and its bracket are not what a title begins with.
std::string_view without_year(std::string_view title) {
  for (bool cut = true; cut;) {
    cut = false;
    for (std::string_view const mark : {"(", ")", "《", "年度", "年"})
      if (title.starts_with(mark)) {
        title.remove_prefix(mark.size());
        cut = true;
      }
    while (!title.empty() && title.front() >= '0' && title.front() <= '9') {
      title.remove_prefix(1);
      cut = true;
    }
  }
  return title;
}

std::string plain(form::Field const& field) {
  return field ? without_blanks(folded(*field)) : std::string{};
}

// Points by level 1: the printed ones of the groups, else the sums of their rows.
void weigh(Shown& shown, form::Form const& form, Vocabulary const& vocabulary) {
  for (form::Group const& group : form.groups) {
    auto const key = level1_key(group.level1, vocabulary);
    auto const weight = number_in(group.weight.value_or(""));
    if (!key.empty() && weight) shown.weights.insert_or_assign(std::string(key), *weight);
  }
  // The rows of a form that ends before its end are not all of a group's.
  bool const truncated =
      std::find(form.notes.begin(), form.notes.end(), "PARSE-TRUNCATED") != form.notes.end();
  if (shown.weights.empty() && !truncated) {
    std::string key;
    for (form::Indicator const& row : form.indicators) {
      if (row.level1 && !trim(*row.level1).empty()) key = level1_key(*row.level1, vocabulary);
      auto const weight = number_in(row.weight.value_or(""));
      if (!key.empty() && weight) shown.weights[key] += *weight;
    }
  }
  if (auto const weight = number_in(form.funds.weight.value_or("")))
    shown.weights.insert_or_assign("execution", *weight);
}

Shown shown_by(form::Form const& form, Vocabulary const& vocabulary) {
  Shown shown;
  shown.title = plain(form.title);
  shown.head = without_year(shown.title);
  shown.who = plain(form.department) + "\n" + plain(form.unit);
  if (auto const year = number_in(form.year.value_or("")); year && year->scale() == 0)
    shown.year = static_cast<int>(year->coefficient());
  try {
    weigh(shown, form, vocabulary);
  } catch (std::overflow_error const&) {
    shown.weights.clear();  // absurd points tell nothing of a scheme
  }
  if (auto const* bands = find_statement(form, "bands"))
    shown.bands = without_blanks(folded(bands->text));
  return shown;
}

// How well a scheme fits; compared in this order.
struct Fit {
  int place = 0;  // 2: of the department or the unit, 1: what the title begins with
  bool title = false;
  bool kind = false;
  bool weights = false;
  bool bands = false;
  bool refuted = false;  // printed points say something else
  std::string word;      // the place or the title's word
};

std::string_view longest_in(std::vector<std::string> const& words, std::string_view text) {
  std::string_view longest;
  for (std::string const& word : words)
    if (contains(text, word) && word.size() > longest.size()) longest = word;
  return longest;
}

// The longest of the names that `text` begins with; they are in order.
std::string_view name_at_start(std::vector<std::string> const& names, std::string_view text) {
  std::string_view longest;
  constexpr std::size_t letter = 3;  // bytes of a Chinese character
  auto const first = text.substr(0, letter);
  auto const begin = std::lower_bound(names.begin(), names.end(), first);
  for (auto name = begin; name != names.end() && std::string_view(*name).starts_with(first); ++name)
    if (text.starts_with(*name) && name->size() > longest.size()) longest = *name;
  return longest;
}

std::string_view name_in(std::vector<std::string> const& names, std::string_view text) {
  std::string_view longest;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    auto const name = name_at_start(names, text.substr(at));
    if (name.size() > longest.size()) longest = name;
  }
  return longest;
}

// Points that were never confirmed for the place refute nothing.
bool is_certain(Scheme const& scheme, rulebook::GroupSpec const& group) {
  auto const* stated = scheme.find("groups." + group.key + ".points");
  return stated == nullptr || stated->cite.confidence != rulebook::Confidence::unverified;
}

// True when every printed weight is the scheme's; nothing when there is nothing to compare.
std::optional<bool> weights_agree(Shown const& shown, Scheme const& scheme) {
  if (shown.weights.empty()) return std::nullopt;
  std::vector<std::string> missing;
  for (auto const& group : scheme.groups)
    for (auto const& key : group.level1)
      if (!shown.weights.contains(key)) missing.push_back(key);
  bool compared = false;
  std::size_t groups_matched = 0;
  bool doubted = false;
  for (auto const& group : scheme.groups_without(missing)) {
    if (!group.points) continue;
    Decimal sum;
    bool any = false;
    for (auto const& key : group.level1)
      if (auto const found = shown.weights.find(key); found != shown.weights.end()) {
        sum += found->second;
        any = true;
      }
    if (!any) continue;
    compared = true;
    if (sum == *group.points)
      ++groups_matched;
    else if (is_certain(scheme, group))
      return false;
    else
      doubted = true;
  }
  auto const execution = shown.weights.find("execution");
  if (execution != shown.weights.end() && scheme.execution.points) {
    if (execution->second != *scheme.execution.points) return false;
    if (doubted) return std::nullopt;
    return groups_matched > 0 ? std::optional{true} : std::nullopt;
  }
  return compared && !doubted ? std::optional{true} : std::nullopt;
}

bool bands_printed(Shown const& shown, Scheme const& scheme) {
  if (shown.bands.empty() || scheme.bands.empty()) return false;
  return std::all_of(scheme.bands.begin(), scheme.bands.end(), [&](auto const& band) {
    return band.low.is_zero() || contains(shown.bands, band.low.to_string());
  });
}

bool in_force(Scheme const& scheme, Shown const& shown) {
  if (!shown.year) return true;
  return (!scheme.first_year || *shown.year >= *scheme.first_year) &&
         (!scheme.last_year || *shown.year <= *scheme.last_year);
}

Fit fit_of(Scheme const& scheme, Shown const& shown, form::Form const& form) {
  Fit fit;
  auto const& recognition = scheme.recognition;
  // A place that only the project's name speaks of is not where the form comes from.
  auto place = name_in(recognition.places, shown.who);
  fit.place = place.empty() ? 0 : 2;
  if (place.empty()) place = name_at_start(recognition.places, shown.head);
  if (fit.place == 0 && !place.empty()) fit.place = 1;
  auto const title = longest_in(recognition.titles, shown.title);
  fit.title = !title.empty();
  fit.word = fit.place > 0 ? place : title;
  auto const& kinds = recognition.form_kinds;
  bool const listed =
      std::find(kinds.begin(), kinds.end(), form::name_of(form.kind)) != kinds.end();
  fit.kind = listed;
  auto const agree = weights_agree(shown, scheme);
  fit.weights = agree.value_or(false);
  fit.bands = bands_printed(shown, scheme);
  fit.refuted = (agree && !*agree) || (!kinds.empty() && !listed) || !in_force(scheme, shown);
  return fit;
}

auto rank(Fit const& fit) {
  return std::tuple{!fit.refuted, fit.place, fit.title, fit.kind, fit.weights, fit.bands};
}

std::string join(std::vector<std::string> const& parts, char const* separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

Words why(Scheme const& scheme, Fit const& fit) {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  auto const say = [&](std::string chinese, std::string english) {
    zh.push_back(std::move(chinese));
    en.push_back(std::move(english));
  };
  if (fit.place > 0)
    say(fmt::format("表中出现“{}”", fit.word), fmt::format("the form names {}", fit.word));
  else if (fit.title)
    say(fmt::format("标题含“{}”", fit.word), fmt::format("its title has {}", fit.word));
  if (fit.kind) say("表的种类相符", "the kind of form agrees");
  if (fit.weights) say("所印分值与方案一致", "the printed points are the scheme's");
  if (fit.bands) say("所印等级界值与方案一致", "the printed bands are the scheme's");
  if (zh.empty()) say("表中没有可以辨认方案的内容", "nothing on the form tells the scheme");
  return {fmt::format("按表中所示采用 {}：{}", scheme.id, join(zh, "，")),
          fmt::format("{} as the form shows: {}", scheme.id, join(en, ", "))};
}

SchemeChoice requested_scheme(std::string_view id, std::optional<int> year,
                              rulebook::Rulebook const& rules) {
  SchemeChoice choice;
  choice.scheme = rules.scheme(id, year);
  if (choice.scheme != nullptr) {
    choice.why = {fmt::format("按指定采用 {}", id), fmt::format("{} as requested", id)};
    return choice;
  }
  choice.confident = false;
  std::vector<std::string> known;
  for (Scheme const& scheme : rules.schemes) known.push_back(scheme.id);
  choice.why = {fmt::format("没有评分方案 {}；已有：{}", id, join(known, "、")),
                fmt::format("no scheme {}; there are: {}", id, join(known, ", "))};
  return choice;
}

}  // namespace

SchemeChoice choose_scheme(form::Form const& form, rulebook::Rulebook const& rules,
                           std::string_view requested) {
  Shown const shown = shown_by(form, rules.vocabulary);
  if (!requested.empty()) return requested_scheme(requested, shown.year, rules);
  SchemeChoice choice;
  if (rules.schemes.empty()) {
    choice.confident = false;
    choice.why = {"没有评分方案", "there is no scheme"};
    return choice;
  }
  Scheme const& national = *rules.scheme(rules.schemes.front().id, shown.year);
  Scheme const* best = nullptr;
  Fit best_fit;
  for (Scheme const& latest : rules.schemes) {
    Scheme const& scheme = *rules.scheme(latest.id, shown.year);
    Fit const fit = fit_of(scheme, shown, form);
    bool const local = !scheme.recognition.places.empty();
    // A place's scheme is for its place; elsewhere it takes points that the national one has not.
    bool const eligible = !fit.refuted && (&scheme == &national || fit.place > 0 ||
                                           (!local && fit.title) || fit.weights);
    if (!eligible) continue;
    if (best == nullptr || rank(fit) > rank(best_fit)) {
      // Points that the national scheme prints as well tell nothing of a place.
      bool const only_weights = fit.place == 0 && !fit.title;
      if (only_weights && best == &national && best_fit.weights) continue;
      best = &scheme;
      best_fit = fit;
    }
  }
  if (best == nullptr) {
    choice.scheme = &national;
    choice.confident = false;
    choice.why = {
        fmt::format("表中没有可以辨认方案的内容，采用全国通用方案 {}", national.id),
        fmt::format("nothing on the form tells the scheme; the national default {}", national.id)};
    return choice;
  }
  choice.scheme = best;
  choice.confident = best_fit.place > 0 || best_fit.title || best_fit.weights || best_fit.bands;
  choice.why = why(*best, best_fit);
  if (!choice.confident)
    choice.why = {
        fmt::format("表中没有可以辨认方案的内容，采用全国通用方案 {}", best->id),
        fmt::format("nothing on the form tells the scheme; the national default {}", best->id)};
  return choice;
}

}  // namespace jixiao::score
