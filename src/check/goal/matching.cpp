#include "check/goal/matching.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::check {

namespace {

std::u32string decoded(std::string_view text) {
  std::u32string out;
  while (!text.empty()) {
    auto const c = decode(text);
    out += c.value;
    text.remove_prefix(static_cast<std::size_t>(c.length));
  }
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

bool drop_end(std::u32string& text, std::vector<std::string> const& words) {
  for (auto const& word : words) {
    auto const end = decoded(word);
    if (text.size() < end.size() || text.compare(text.size() - end.size(), end.size(), end) != 0)
      continue;
    text.resize(text.size() - end.size());
    return true;
  }
  return false;
}

// Characters of `text` that stand in `within` in runs of at least two.
std::size_t covered(std::u32string_view text, std::u32string_view within) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    while (at + length < text.size() &&
           within.find(text.substr(at, length + 1)) != std::u32string_view::npos)
      ++length;
    if (length >= 2) sum += length;
    at += std::max<std::size_t>(length >= 2 ? length : 1, 1);
  }
  return sum;
}

bool has(std::u32string_view text, std::u32string_view part) {
  return !part.empty() && text.find(part) != std::u32string_view::npos;
}

// Why a project is needed and what it rests on is no promise; nor is 各2台, of how many things.
bool promises(Claim const& claim) {
  auto const* bound = std::get_if<ast::Bound>(&claim.expression.node);
  return !claim.past && (bound == nullptr || !bound->each) && claim.prose->key != "basis" &&
         claim.prose->key != "necessity";
}

// The sentence around the claim, the folded words of it.
std::string_view sentence_of(Claim const& claim) {
  std::string_view const text = claim.prose->plain.text;
  constexpr std::string_view stop = "。";
  auto const from = text.substr(0, claim.begin).rfind(stop);
  auto const begin = from == std::string_view::npos ? 0 : from + stop.size();
  return text.substr(begin, std::min(text.find(stop, claim.end), text.size()) - begin);
}

std::string_view counted_unit(ast::Expression const& expression) {
  if (auto const* bound = std::get_if<ast::Bound>(&expression.node)) return bound->quantity.unit;
  if (auto const* about = std::get_if<ast::Approximate>(&expression.node))
    return about->quantity.unit;
  if (auto const* range = std::get_if<ast::Range>(&expression.node)) return range->unit;
  if (std::holds_alternative<ast::Frequency>(expression.node)) return "次";
  return {};
}

}  // namespace

std::optional<Asks> asks_of(ast::Expression const& expression) {
  if (std::holds_alternative<ast::Deadline>(expression.node)) return Asks::date;
  auto const unit = counted_unit(expression);
  if (unit.empty()) return std::nullopt;
  return unit == "%" ? Asks::rate : Asks::quantity;
}

Constraint const* answer_to(Prose const& prose, Row const& row) {
  auto const* first = prose.key == "period-goal" ? row.period_target : row.target;
  auto const* second = prose.key == "period-goal" ? row.target : row.period_target;
  return first != nullptr ? first : second;
}

bool has_doubtful_value(form::Indicator const& row) {
  // Cells cut apart by the page, put together to the same value in both blocks.
  bool const twice = !is_blank(row.target) && row.period_target == row.target;
  return std::any_of(row.notes.begin(), row.notes.end(), [&](std::string const& note) {
    if (note == "PARSE-SPLIT") return !twice;
    return note != "PARSE-ONE-BLOCK" && note != "PARSE-LEVEL" && note != "PARSE-NAME-CUT";
  });
}

Matcher::Matcher(Facts const& facts, GoalWords const& words) : facts_(facts), words_(words) {
  for (auto const& row : rows_of(facts)) {
    if (is_blank(row.printed->name)) continue;
    names_.push_back({&row, core_of(bare_name(*row.printed->name))});
  }
}

std::u32string Matcher::plain(std::string_view text) const {
  std::string same = without_blanks(folded(text));
  for (auto const& group : words_.same)
    for (std::size_t i = 1; i < group.size(); ++i) replace_all(same, group[i], group[0]);
  return decoded(same);
}

std::u32string Matcher::core_of(std::string_view text) const {
  auto core = plain(text);
  while (drop_end(core, words_.tails)) {
  }
  return core;
}

// Characters left when the words are taken out that names of different things share.
std::size_t Matcher::specific(std::u32string_view text) const {
  std::u32string rest(text);
  for (auto const& word : words_.generic) {
    auto const part = decoded(word);
    for (auto at = rest.find(part); at != std::u32string::npos; at = rest.find(part))
      rest.replace(at, part.size(), U"|");
  }
  return static_cast<std::size_t>(
      std::count_if(rest.begin(), rest.end(), [](char32_t c) { return c != U'|'; }));
}

std::u32string Matcher::without_leads(std::u32string text) const {
  for (bool found = true; found;) {
    found = false;
    for (auto const& word : words_.leads) {
      auto const lead = decoded(word);
      if (!text.starts_with(lead)) continue;
      text.erase(0, lead.size());
      found = true;
    }
  }
  return text;
}

// 0: the thing is not the indicator's. A name found in what is said counts more than the reverse.
int Matcher::fit(Name const& name, Thing const& thing, Asks asks) const {
  auto const& core = name.core;
  if (core.size() < 2 || specific(core) < 2) return 0;
  auto const before = without_leads(thing.before);
  auto const behind = without_leads(thing.behind);
  auto const said = asks == Asks::rate ? before : before + U"|" + behind;
  auto const found = covered(core, said);
  auto const ends_in = [&](std::u32string_view side) {
    return side.size() >= 2 && has(core, side.substr(side.size() - 2));
  };
  auto const begins_with = [&](std::u32string_view side) {
    return side.size() >= 2 && has(core, side.substr(0, 2));
  };
  if (found * 5 >= core.size() * 4) {
    auto const& side = ends_in(before) ? before : behind;
    bool const headed = ends_in(side) || begins_with(side);
    bool const mostly = covered(side, core) * 5 >= side.size() * 3;
    if (headed && mostly) return 1000 + static_cast<int>(found);
  }
  for (auto const& word : words_.whole) {
    auto const whole = decoded(word);
    if (core.ends_with(whole) && thing.before.ends_with(whole)) return 700;
  }
  return 0;
}

int Matcher::narrower(Name const& name, Thing const& thing, Claim const& claim) const {
  auto const& core = name.core;
  for (auto side : {without_leads(thing.before), without_leads(thing.behind)}) {
    auto const at = core.find(side);
    if (specific(side) < 2 || at == std::u32string::npos || !alone_of_its_unit(claim)) continue;
    if (has_rival(name, side, claim)) continue;
    auto const sentence = plain(sentence_of(claim));
    auto const said = [&](std::u32string_view rest) {
      return specific(rest) == 0 || has(sentence, rest);
    };
    std::u32string_view const whole = core;
    if (said(whole.substr(0, at)) && said(whole.substr(at + side.size())))
      return 500 + static_cast<int>(side.size());
  }
  return 0;
}

bool Matcher::has_rival(Name const& name, std::u32string_view side, Claim const& claim) const {
  auto const unit = counted_unit(claim.expression);
  return std::any_of(names_.begin(), names_.end(), [&](Name const& other) {
    if (other.row == name.row || other.core.find(side) == std::u32string::npos) return false;
    auto const* value = answer_to(*claim.prose, *other.row);
    return value != nullptr &&
           same_thing(counted_unit(value->expression), unit, words_, facts_.rules.units);
  });
}

bool Matcher::alone_of_its_unit(Claim const& claim) const {
  auto const unit = counted_unit(claim.expression);
  return std::none_of(
      facts_.claims->all.begin(), facts_.claims->all.end(), [&](Claim const& other) {
        return &other != &claim && other.prose == claim.prose && !unit.empty() &&
               same_thing(counted_unit(other.expression), unit, words_, facts_.rules.units);
      });
}

Row const* Matcher::best(Claim const& claim, Thing const& thing, Asks asks) const {
  Row const* best = nullptr;
  int most = 0;
  bool tie = false;
  for (auto const& name : names_) {
    auto const* value = answer_to(*claim.prose, *name.row);
    if (value == nullptr || asks_of(value->expression) != asks) continue;
    if (asks != Asks::date &&
        !same_thing(counted_unit(claim.expression), counted_unit(value->expression), words_,
                    facts_.rules.units))
      continue;
    int points = fit(name, thing, asks);
    if (points == 0 && asks != Asks::rate) points = narrower(name, thing, claim);
    if (points > most) {
      best = name.row;
      most = points;
      tie = false;
    } else if (points == most && points > 0) {
      tie = true;
    }
  }
  return tie || best == nullptr || has_doubtful_value(*best->printed) ? nullptr : best;
}

std::vector<Matched> Matcher::matches(Asks asks) const {
  std::vector<Matched> found;
  for (auto const& claim : facts_.claims->all) {
    if (!promises(claim) || asks_of(claim.expression) != asks) continue;
    if (claim.per_unit && asks == Asks::quantity) continue;
    auto things = claim.things;
    if (things.empty()) things.emplace_back();
    for (auto const& thing : things) {
      if (asks == Asks::rate && !thing.ends_with("率") && !thing.ends_with("度")) continue;
      auto const* row = best(claim, {core_of(thing), core_of(claim.behind)}, asks);
      if (row != nullptr) found.push_back({&claim, row, answer_to(*claim.prose, *row)});
    }
  }
  return found;
}

int Matcher::alike(Row const& a, Row const& b) const {
  auto const first = core_of(bare_name(a.printed->name.value_or("")));
  auto const second = core_of(bare_name(b.printed->name.value_or("")));
  auto const shared = covered(second, first);
  if (specific(second) < 2 || shared * 5 < second.size() * 3) return 0;
  return static_cast<int>(shared);
}

bool Matcher::has_relative(Claim const& claim) const {
  std::u32string said;
  for (auto const& thing : claim.things) said += plain(thing) + U"|";
  said += plain(claim.behind);
  bool const rate = asks_of(claim.expression) == Asks::rate;
  for (auto const& name : names_) {
    auto const* value = answer_to(*claim.prose, *name.row);
    if (rate && value != nullptr && asks_of(value->expression) == Asks::quantity) continue;
    std::size_t shared = 0;
    for (auto const c : name.core)
      if (has(said, std::u32string_view(&c, 1))) ++shared;
    if (covered(name.core, said) >= 2 || shared * 2 >= name.core.size()) return true;
  }
  return false;
}

}  // namespace jixiao::check
