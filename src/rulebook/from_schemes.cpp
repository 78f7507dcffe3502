#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rulebook/order.hpp"
#include "rulebook/setting.hpp"
#include "rulebook/validity.hpp"

namespace jixiao::rulebook {

namespace {

// A scheme file as read: what it says of itself, and its own settings.
struct Draft {
  Element const* root = nullptr;
  Scheme head;
  bool national_default = false;
  std::vector<Setting> own;
  std::optional<std::size_t> parent;
  std::vector<Inherited> all;  // with what it takes over, ancestors first
};

[[nodiscard]] Words words_of(Element const& root, std::string_view name, Loading& loading) {
  auto const found = std::ranges::find(root.children, name, &Element::name);
  if (found == root.children.end()) {
    loading.errors.push_back(error_at(root, fmt::format("<scheme> 缺少 <{}>", name),
                                      fmt::format("<scheme> lacks <{}>", name)));
    return {};
  }
  Fields fields{*found, loading.errors};
  auto words = fields.words();
  fields.finish({});
  return words;
}

void refuse_repeated(std::vector<Setting> const& settings, Loading& loading) {
  for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
    auto const overlaps = [&](Setting const& other) {
      bool const apart = (other.until && setting->from && *other.until < *setting->from) ||
                         (setting->until && other.from && *setting->until < *other.from);
      return other.provenance.path == setting->provenance.path && !apart;
    };
    if (std::any_of(settings.begin(), setting, overlaps))
      loading.errors.push_back(error_at(
          *setting->element, fmt::format("{} 在同一时期内规定了两次", setting->provenance.path),
          fmt::format("{} is stated twice for the same time", setting->provenance.path)));
  }
}

[[nodiscard]] Draft draft_from(Element const& root, Loading& loading) {
  Draft draft;
  draft.root = &root;
  Fields fields{root, loading.errors};
  draft.head.id = fields.required("id");
  draft.head.version = fields.required("version");
  draft.head.inherits = fields.text("inherits");
  draft.national_default = fields.flag("default").value_or(false);
  fields.finish({"title", "note",   "cite",      "total",        "scores",
                 "group", "split",  "execution", "quantitative", "assignment",
                 "over",  "manual", "tier",      "satisfaction", "rounding",
                 "band",  "ratio",  "severity",  "consequence",  "recognition"});
  draft.head.title = words_of(root, "title", loading);
  draft.head.note = words_of(root, "note", loading);
  draft.head.cites = cites_of(root, loading);
  draft.own = settings_from(root, loading);
  loading.expect_file_name(root, draft.head.id);
  refuse_repeated(draft.own, loading);
  return draft;
}

void find_parents(std::vector<Draft>& drafts, Loading& loading) {
  for (auto& draft : drafts) {
    if (draft.head.inherits.empty()) continue;
    auto const id = [](Draft const& other) -> std::string const& { return other.head.id; };
    auto const parent = std::ranges::find(drafts, draft.head.inherits, id);
    if (parent != drafts.end())
      draft.parent = static_cast<std::size_t>(parent - drafts.begin());
    else
      loading.errors.push_back(
          error_at(*draft.root, fmt::format("继承的方案 {} 不存在", draft.head.inherits),
                   fmt::format("there is no scheme {} to inherit from", draft.head.inherits)));
  }
}

void report_cycle(std::vector<Draft> const& drafts, std::vector<std::size_t> const& cycle,
                  Loading& loading) {
  std::vector<std::string> ids;
  for (auto const member : cycle) ids.push_back(drafts[member].head.id);
  for (auto const member : cycle)
    loading.errors.push_back(
        error_at(*drafts[member].root, fmt::format("方案互相继承：{}", fmt::join(ids, " ")),
                 fmt::format("schemes inherit from one another: {}", fmt::join(ids, " "))));
}

void inherit(Draft& draft, std::vector<Draft> const& drafts) {
  if (draft.parent) {
    auto const& parent = drafts[*draft.parent];
    draft.all = parent.all;
    for (auto& inherited : draft.all)
      if (inherited.from.empty()) inherited.from = parent.head.id;
    if (draft.head.version.empty()) draft.head.version = parent.head.version;
  }
  int const level = draft.all.empty() ? 0 : draft.all.back().level + 1;
  for (auto const& setting : draft.own) draft.all.push_back({&setting, level, {}});
}

// The first form year of each edition but the earliest.
[[nodiscard]] std::set<int> turning_years(std::vector<Inherited> const& settings) {
  std::set<int> years;
  for (auto const& [setting, level, from] : settings) {
    if (setting->from) years.insert(setting->from->year);
    if (setting->until) {
      bool const whole = setting->until->month == 12 && setting->until->day == 31;
      years.insert(setting->until->year + (whole ? 1 : 0));
    }
  }
  return years;
}

[[nodiscard]] Scheme edition_of(Draft const& draft, std::vector<Inherited> const& settings) {
  Scheme scheme = draft.head;
  for (auto const& [setting, level, from] : settings) {
    setting->apply(scheme);
    auto provenance = setting->provenance;
    provenance.inherited_from = from;
    auto const known = std::ranges::find(scheme.provenance, provenance.path, &Provenance::path);
    if (known == scheme.provenance.end())
      scheme.provenance.push_back(std::move(provenance));
    else
      *known = std::move(provenance);
  }
  return scheme;
}

// In force in the year, and of each list only what the last to state any of it states.
[[nodiscard]] std::vector<Inherited> settings_in(Draft const& draft, int year) {
  std::vector<Inherited> settings;
  std::map<std::string, int> deepest;
  for (auto const& inherited : draft.all) {
    if (!inherited.setting->in_force(year)) continue;
    settings.push_back(inherited);
    deepest[inherited.setting->list] = inherited.level;
  }
  std::erase_if(settings, [&](Inherited const& inherited) {
    auto const& list = inherited.setting->list;
    return !list.empty() && inherited.level != deepest[list];
  });
  return settings;
}

void add_editions(Draft const& draft, Loading& loading) {
  auto const turning = turning_years(draft.all);
  std::optional<int> first;
  auto next = turning.begin();
  while (true) {
    bool const last = next == turning.end();
    int const year = first ? *first : (turning.empty() ? 2024 : *turning.begin() - 1);
    auto const settings = settings_in(draft, year);
    auto scheme = edition_of(draft, settings);
    scheme.first_year = first;
    if (!last) scheme.last_year = *next - 1;
    bool const empty = settings.empty() && !draft.all.empty();
    if (!empty) check_validity(scheme, *draft.root, settings, loading);
    if (last)
      loading.rules.schemes.push_back(std::move(scheme));
    else if (!empty)
      loading.rules.earlier.push_back(std::move(scheme));
    if (last) return;
    first = *next++;
  }
}

void put_default_first(std::vector<Draft> const& drafts, Loading& loading) {
  std::string id;
  for (auto const& draft : drafts) {
    if (!draft.national_default) continue;
    if (!id.empty())
      loading.errors.push_back(error_at(*draft.root, fmt::format("{} 已是默认方案", id),
                                        fmt::format("{} is the default already", id)));
    id = draft.head.id;
  }
  std::ranges::sort(loading.rules.schemes, [&](Scheme const& a, Scheme const& b) {
    return std::pair(a.id != id, std::string_view{a.id}) <
           std::pair(b.id != id, std::string_view{b.id});
  });
}

}  // namespace

void add_schemes(Loading& loading) {
  std::vector<Draft> drafts;
  for (auto const* root : loading.schemes) {
    auto draft = draft_from(*root, loading);
    if (loading.declare("scheme " + draft.head.id, draft.head.id, *root))
      drafts.push_back(std::move(draft));
  }
  find_parents(drafts, loading);
  std::vector<std::pair<std::size_t, std::size_t>> dependencies;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (drafts[i].parent) dependencies.emplace_back(i, *drafts[i].parent);
  auto const order = order_of(drafts.size(), dependencies);
  for (auto const& cycle : order.cycles) report_cycle(drafts, cycle, loading);
  for (auto const index : order.sequence) inherit(drafts[index], drafts);
  for (auto const index : order.sequence) add_editions(drafts[index], loading);
  put_default_first(drafts, loading);
}

Scheme const* Rulebook::scheme(std::string_view id, std::optional<int> year) const {
  auto const* latest = scheme(id);
  if (!latest || !year || !latest->first_year || *year >= *latest->first_year) return latest;
  // Editions stand in the order of their years; before all of them counts the first.
  Scheme const* nearest = nullptr;
  for (auto const& edition : earlier)
    if (edition.id == id && (!nearest || !edition.first_year || *year >= *edition.first_year))
      nearest = &edition;
  return nearest ? nearest : latest;
}

}  // namespace jixiao::rulebook
