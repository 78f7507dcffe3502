#include "form/placed_forms.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

// A form has a hundred points; some give a few more by mistake.
constexpr int most_points = 120;

std::optional<Decimal> figure_of(Field const& cell) {
  auto text = trim(cell ? std::string_view(*cell) : std::string_view{});
  if (text.ends_with('%')) text.remove_suffix(1);
  return Decimal::parse(text);
}

Decimal points_of(Form const& form) {
  Decimal sum;
  for (auto const& row : form.indicators)
    if (auto const weight = figure_of(row.weight)) sum += *weight;
  return sum;
}

// The rate is that of the amounts, to two hundredths of a point; every form prints that of the
// whole.
template <class Line>
bool is_sound(Line const& line, bool has_rate) {
  auto const budget = figure_of(line.adjusted);
  auto const spent = figure_of(line.executed);
  auto const rate = figure_of(line.rate);
  if (!budget || !spent) return true;
  if (!rate) return !has_rate;
  auto const apart = *spent * Decimal{100} - *rate * *budget;
  auto const leeway = *budget * *Decimal::parse("0.02");
  return apart <= leeway && -apart <= leeway;
}

bool is_sound(Funds const& funds) {
  auto const of_source = [](FundSource const& source) { return is_sound(source, false); };
  return is_sound(funds, true) && std::ranges::all_of(funds.sources, of_source) &&
         std::ranges::all_of(funds.uses, of_source);
}

}  // namespace

void note_placed(std::string_view name, std::vector<Form>& forms, Errors& errors) {
  std::erase_if(forms, [&](Form const& form) {
    auto const points = points_of(form);
    if (!form.is_self_assessment() || points <= Decimal{most_points}) return false;
    auto const sum = points.to_string();
    errors.push_back(refusal(
        name, form.source.at,
        "PDF 中表格的栏目分不清（分值合计 " + sum + "），没有读取；请改用原来的 XLSX、DOCX 文件",
        "the columns of the table in the PDF cannot be told apart (points "
        "add up to " +
            sum + "); not read: give the XLSX or DOCX it was made from"));
    return true;
  });
  for (auto& form : forms) {
    if (!form.is_self_assessment()) continue;
    form.notes.emplace_back("PARSE-PLACED");
    if (is_sound(form.funds)) continue;
    Funds unread;
    unread.unit = form.funds.unit;
    unread.at = form.funds.at;
    form.funds = std::move(unread);
    form.notes.emplace_back("PARSE-FUNDS");
  }
}

}  // namespace jixiao::form
