#include "grammar/x3/tiered.hpp"

#include "grammar/x3/measure.hpp"
#include "grammar/x3/range.hpp"

namespace jixiao::grammar {
namespace {

using ast::Expression;
using ast::Quantity;
using ast::Tier;

// Where the bracket before ended, as printed, and what that was in.
struct Edge {
  Decimal printed;
  int power = 0;
  std::string unit;
};

struct Reading {
  Vocabulary const& words;
  std::optional<Edge> edge;
  bool cut = false;
};

std::string_view next_piece(std::string_view& text, char separator) {
  auto const end = text.find(separator);
  std::string_view const piece = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  return piece;
}

bool scale(Decimal& value, Edge const& edge) {
  auto const shifted = value.shifted(edge.power);
  if (shifted) value = *shifted;
  return shifted.has_value();
}

// 500<工程费用≤2000, with the unit of ≤500万元 where it goes on from there.
bool read_bracket_chain(std::string_view& text, Reading& reading, Expression& when) {
  Chain chain;
  if (!read_chain(text, reading.words, chain)) return false;
  bool const bare = chain.low_unit.empty() && chain.high_unit.empty() && chain.low.power == 0 &&
                    chain.high.power == 0;
  if (bare && reading.edge && reading.edge->printed == chain.low.value) {
    if (!scale(chain.range.low, *reading.edge) || !scale(chain.range.high, *reading.edge))
      return false;
    chain.range.unit = reading.edge->unit;
    reading.edge->printed = chain.high.value;
  } else {
    reading.edge = Edge{chain.high.coefficient, chain.high.power, chain.range.unit};
  }
  when.node = chain.range;
  when.subject = std::move(chain.name);
  return true;
}

// 工程费用≤500万元
bool read_bracket_bound(std::string_view& text, Reading& reading, Expression& when) {
  std::size_t end = 0;
  while (end < text.size() &&
         reading.words.longest(List::relation_before, text.substr(end)) == nullptr) {
    if (!is_han(text[end])) return false;
    end += character_at(text.substr(end)).size();
  }
  std::string_view rest = text.substr(std::min(end, text.size()));
  Word const* const relation = reading.words.longest(List::relation_before, rest);
  Measured measured;
  if (relation == nullptr) return false;
  rest.remove_prefix(relation->spelling.size());
  if (!reads_front(quantity, rest, reading.words, measured)) return false;
  ast::Bound bound;
  bound.relation = relation_of(relation->means);
  auto const& number = measured.number;
  Edge const here{number.coefficient, number.power, measured.unit};
  bound.quantity = {number.value, measured.unit};
  bool const bare = measured.unit.empty() && number.power == 0;
  if (bare && reading.edge && reading.edge->printed == number.value) {
    if (!scale(bound.quantity.value, *reading.edge)) return false;
    bound.quantity.unit = reading.edge->unit;
  } else {
    reading.edge = here;
  }
  when.node = bound;
  when.subject = std::string(text.substr(0, end));
  text = rest;
  return true;
}

bool read_bracket(std::string_view& text, Reading& reading, Expression& when) {
  return read_bracket_chain(text, reading, when) || read_bracket_bound(text, reading, when);
}

// Words of the tariff, which add nothing; "cut" when the last of them is a broken one (收 of 收费).
bool skip_tariff(std::string_view& text, Vocabulary const& words) {
  bool whole = false;
  while (true) {
    Word const* found = words.longest(List::tariff, text);
    if (found == nullptr || found->means == "points" || found->means == "deduct") {
      found = words.longest(List::basis, text);
      if (found == nullptr || found->means != "standard") return whole;
      text.remove_prefix(found->spelling.size());
      continue;
    }
    whole = found->means != "cut";
    text.remove_prefix(found->spelling.size());
  }
}

bool is_rate(Measured const& measured) {
  return measured.unit == "%" || measured.unit == "‰" || measured.unit == "‱";
}

// 每笔10元
bool read_fee(std::string_view& text, Vocabulary const& words, Quantity& fee) {
  if (!text.starts_with("每")) return false;
  std::string_view rest = text.substr(3);
  Word const* const per = words.longest(List::unit, rest);
  if (per == nullptr) return false;
  rest.remove_prefix(per->spelling.size());
  Measured measured;
  if (!reads_front(quantity, rest, words, measured) || measured.unit.empty()) return false;
  fee = {measured.number.value, measured.unit + "/" + per->means};
  text = rest;
  return true;
}

// 按照资金量的0.05‰标准和每笔10元的标准计付手续费; true when all of `text` is read.
bool read_charge(std::string_view text, Reading& reading, Tier& tier) {
  Word const* const mark = reading.words.longest(List::reference_mark, text);
  if (mark == nullptr) return false;
  text.remove_prefix(mark->spelling.size());
  for (int characters = 0;
       characters < 12 && !text.empty() && is_han(text.front()) && !text.starts_with("每");
       ++characters)
    text.remove_prefix(character_at(text).size());
  bool whole = false;
  std::string_view rest = text;
  if (Measured measured;
      reads_front(quantity, rest, reading.words, measured) && is_rate(measured)) {
    tier.rate = Quantity{measured.number.value, measured.unit};
    text = rest;
    whole = skip_tariff(text, reading.words);
  }
  if (tier.rate)
    for (std::string_view const join : {"和", "并", "加", "及"})
      if (text.starts_with(join)) text.remove_prefix(join.size());
  Quantity fee;
  if (read_fee(text, reading.words, fee)) {
    tier.fee = std::move(fee);
    whole = skip_tariff(text, reading.words);
  }
  if (!tier.rate && !tier.fee) return false;
  reading.cut = reading.cut || (!whole && text.empty());
  return text.empty();
}

bool read_charged(std::string_view text, Reading& reading, Tier& tier) {
  std::string_view rest = text;
  Expression when;
  auto const before = reading.edge;
  if (read_bracket(rest, reading, when)) {
    if (rest.starts_with(',')) rest.remove_prefix(1);
    if (read_charge(rest, reading, tier)) {
      tier.when.push_back(std::move(when));
      return true;
    }
  }
  reading.edge = before;
  // 财政直接支付按照…
  for (std::size_t at = 0; at < text.size() && at < 90;
       at += character_at(text.substr(at)).size()) {
    if (!is_han(text[at])) return false;
    tier = {};
    if (reading.words.longest(List::reference_mark, text.substr(at)) != nullptr &&
        read_charge(text.substr(at), reading, tier)) {
      tier.subject = std::string(text.substr(0, at));
      return true;
    }
  }
  return false;
}

// 得10分, 扣1分: positive and negative points behind a condition.
bool read_points(std::string_view text, Vocabulary const& words, Tier& tier) {
  for (std::size_t at = 0; at < text.size() && at < 120;
       at += character_at(text.substr(at)).size()) {
    Word const* const verb = words.longest(List::tariff, text.substr(at));
    if (verb == nullptr || (verb->means != "points" && verb->means != "deduct")) continue;
    std::string_view rest = text.substr(at + verb->spelling.size());
    Measured points;
    if (!reads_front(quantity, rest, words, points) || points.unit != "分" || !rest.empty())
      return false;
    Expression when;
    std::string_view condition = text.substr(0, at);
    if (condition.ends_with(',')) condition.remove_suffix(1);
    if (condition.starts_with("每")) {
      if (!read_measure(condition.substr(3), words, when)) return false;
      when.subject = "每" + when.subject;
    } else if (!read_measure(condition, words, when)) {
      return false;
    }
    Decimal const value = points.number.value;
    tier.when.push_back(std::move(when));
    tier.fee = Quantity{verb->means == "deduct" ? -value : value, "分"};
    return true;
  }
  return false;
}

bool read_scoring(std::string_view text, Vocabulary const& words, ast::Tiered& tiered) {
  while (!text.empty()) {
    std::string_view const piece = next_piece(text, text.find(';') < text.find(',') ? ';' : ',');
    Word const* const end = words.find(List::tariff, piece);
    if (end != nullptr && end->means == "end") continue;
    Tier tier;
    if (!read_points(piece, words, tier)) return false;
    tiered.tiers.push_back(std::move(tier));
  }
  return !tiered.tiers.empty();
}

bool read_tariff(std::string_view text, Reading& reading, ast::Tiered& tiered) {
  while (!text.empty()) {
    std::string_view const piece = next_piece(text, ';');
    Tier tier;
    if (!read_charged(piece, reading, tier)) {
      // Only the last tier can be cut, and only behind a whole one.
      if (!text.empty() || tiered.tiers.empty()) return false;
      reading.cut = true;
      return true;
    }
    tiered.tiers.push_back(std::move(tier));
  }
  return !tiered.tiers.empty();
}

}  // namespace

bool read_tiered(std::string_view text, Vocabulary const& words, Expression& tree) {
  ast::Tiered scoring;
  if (read_scoring(text, words, scoring)) {
    tree.node = std::move(scoring);
    return true;
  }
  ast::Tiered tariff;
  Reading reading{words, std::nullopt, false};
  if (!read_tariff(text, reading, tariff)) return false;
  tree.node = std::move(tariff);
  if (reading.cut) tree.notes.push_back("FIELD-TRUNC");
  return true;
}

}  // namespace jixiao::grammar
