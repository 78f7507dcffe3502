#include "rulebook/values.hpp"

#include <fmt/format.h>

namespace jixiao::rulebook {

namespace {

// "2021" or "2021-08-18": the first or the last day it names.
[[nodiscard]] std::optional<Date> day_named(std::string_view text, bool last) {
  auto const number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (char const c : text.substr(at, size)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  if (text.size() == 4) return make_date(number(0, 4), last ? 12 : 1, last ? 31 : 1);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make_date(number(0, 4), number(5, 2), number(8, 2));
}

}  // namespace

Values::Values(Element const& element, std::string path, std::string list, Loading& loading,
               std::vector<Setting>& settings)
    : element_(element),
      path_(std::move(path)),
      loading_(loading),
      settings_(settings),
      fields_(element, loading.errors) {
  common_.element = &element;
  common_.list = std::move(list);
  common_.from = day("from", false);
  common_.until = day("until", true);
  common_.provenance.from = fields_.text("from");
  common_.provenance.until = fields_.text("until");
  auto cites = cites_of(element, loading);
  if (cites.empty()) return;
  common_.provenance.cite = cites.front();
  common_.provenance.also.assign(cites.begin() + 1, cites.end());
}

void Values::add(std::string const& part, std::string value, std::function<void(Scheme&)> apply) {
  Setting setting = common_;
  setting.provenance.path = part.empty() ? path_ : path_ + "." + part;
  setting.provenance.value = std::move(value);
  setting.apply = std::move(apply);
  settings_.push_back(std::move(setting));
}

Words Values::words(std::string_view child) {
  auto const found = std::ranges::find(element_.children, child, &Element::name);
  if (found == element_.children.end()) {
    loading_.errors.push_back(error_at(element_,
                                       fmt::format("<{}> 缺少 <{}>", element_.name, child),
                                       fmt::format("<{}> lacks <{}>", element_.name, child)));
    return {};
  }
  Fields fields{*found, loading_.errors};
  auto words = fields.words();
  fields.finish({});
  return words;
}

std::optional<Date> Values::day(std::string_view name, bool last) {
  auto const text = fields_.text(name);
  if (text.empty()) return std::nullopt;
  auto const date = day_named(text, last);
  if (!date) fields_.reject(name, text);
  return date;
}

bool Setting::in_force(int year) const {
  Date const day{year, 12, 31};
  return (!from || *from <= day) && (!until || day <= *until);
}

}  // namespace jixiao::rulebook
