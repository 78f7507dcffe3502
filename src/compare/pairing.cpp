#include "compare/pairing.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "base/text.hpp"
#include "check/across/documents.hpp"
#include "compare/renamed.hpp"

namespace jixiao::comparison {
namespace {

bool is_of_department(form::Form const& form) {
  return form.kind == form::Kind::department_target ||
         form.kind == form::Kind::department_self_assessment;
}

// "" for a form that names neither.
std::string key_of(form::Form const& form) {
  if (is_of_department(form)) {
    for (auto const* field : {&form.department, &form.unit})
      if (!check::is_blank(*field)) return "department " + check::bare_department(**field);
    return {};
  }
  return check::is_blank(form.project) ? "" : "project " + check::bare_name(*form.project);
}

using Forms = std::vector<form::Form const*>;

// The forms of the document under this key, those of the same kind as `like` first.
std::vector<std::size_t> matches(Forms const& forms, form::Form const& like) {
  auto const key = key_of(like);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < forms.size(); ++i)
    if (!key.empty() && key_of(*forms[i]) == key) found.push_back(i);
  auto const is_like = [&](std::size_t i) {
    return forms[i]->is_self_assessment() == like.is_self_assessment();
  };
  std::ranges::stable_partition(found, is_like);
  return found;
}

FormPairs sole_forms(std::vector<Forms> const& documents) {
  FormSet set;
  for (auto const& forms : documents) {
    set.forms.push_back(0);
    set.other_name = set.other_name || key_of(*forms[0]) != key_of(*documents[0][0]);
  }
  return {{set}, {}};
}

// How rows are told apart: the levels by key where they are known, else as printed.
std::string level_of(check::Row const& row) {
  auto const part = [](std::string_view key, form::Field const& printed) {
    if (!key.empty()) return std::string(key);
    return printed ? check::bare_name(*printed) : std::string{};
  };
  return part(row.level1, row.printed->level1) + "\n" + part(row.level2, row.printed->level2);
}

std::string name_of(check::Row const& row) {
  return check::is_blank(row.printed->name) ? "" : check::bare_name(*row.printed->name);
}

// The rows of one version taking their places among those of the versions before it.
class Merge {
 public:
  Merge(std::vector<RowSet>& sets, std::vector<check::Row> const& rows, std::size_t version,
        std::size_t versions)
      : sets_(sets), rows_(rows), version_(version), versions_(versions), places_(rows.size()) {}

  void run() {
    in_order([](check::Row const& row) { return level_of(row) + "\n" + name_of(row); });
    unique();
    beginnings();
    renamed();
    insert();
  }

 private:
  // The latest row of the set, by which it is known.
  [[nodiscard]] static check::Row const& known(RowSet const& set) {
    return **std::find_if(set.rbegin(), set.rend(), [](auto const* row) { return row != nullptr; });
  }
  [[nodiscard]] bool is_free(RowSet const& set) const { return set[version_] == nullptr; }
  void take(std::size_t row, std::size_t set) {
    places_[row] = set;
    sets_[set][version_] = &rows_[row];
  }

  void in_order(std::function<std::string(check::Row const&)> const& key) {
    std::map<std::string, std::vector<std::size_t>> waiting;
    for (std::size_t i = 0; i < sets_.size(); ++i) waiting[key(known(sets_[i]))].push_back(i);
    std::map<std::string, std::size_t> taken;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      auto const name = key(rows_[i]);
      auto const& there = waiting[name];
      auto& count = taken[name];
      if (count < there.size()) take(i, there[count++]);
    }
  }

  void unique() {
    std::map<std::string, std::vector<std::size_t>> sets;
    std::map<std::string, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (is_free(sets_[i])) sets[name_of(known(sets_[i]))].push_back(i);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!places_[i]) rows[name_of(rows_[i])].push_back(i);
    for (auto const& [name, found] : rows) {
      auto const there = sets.find(name);
      if (!name.empty() && found.size() == 1 && there != sets.end() && there->second.size() == 1)
        take(found.front(), there->second.front());
    }
  }

  void beginnings() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (places_[i]) continue;
      std::vector<std::size_t> fitting;
      for (std::size_t set = 0; set < sets_.size(); ++set)
        if (is_free(sets_[set]) && may_be_cut(rows_[i], known(sets_[set]))) fitting.push_back(set);
      if (fitting.size() == 1) take(i, fitting.front());
    }
  }

  // Those of one level that are left over on both sides, where one fits one and nothing else.
  void renamed() {
    std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> levels;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!places_[i]) levels[level_of(rows_[i])].first.push_back(i);
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (is_free(sets_[i])) levels[level_of(known(sets_[i]))].second.push_back(i);
    for (auto const& [level, left] : levels) {
      auto const& [rows, sets] = left;
      bool const sole = rows.size() == 1 && sets.size() == 1;
      auto const fits = [&](std::size_t row, std::size_t set) {
        return may_be_renamed(known(sets_[set]), rows_[row], sole);
      };
      for (auto const row : rows) {
        auto const is_its = [&](std::size_t set) { return fits(row, set); };
        if (std::ranges::count_if(sets, is_its) != 1) continue;
        auto const set = *std::ranges::find_if(sets, is_its);
        if (std::ranges::count_if(rows, [&](auto other) { return fits(other, set); }) == 1)
          take(row, set);
      }
    }
  }

  static bool may_be_cut(check::Row const& a, check::Row const& b) {
    auto const first = name_of(a);
    auto const second = name_of(b);
    return !first.empty() && !second.empty() && level_of(a) == level_of(b) &&
           (first.starts_with(second) || second.starts_with(first));
  }

  // A new row stands behind the one it follows in its own version.
  void insert() {
    std::vector<std::vector<std::size_t>> behind(sets_.size() + 1);
    std::size_t last = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (places_[i])
        last = *places_[i] + 1;
      else
        behind[last].push_back(i);
    }
    std::vector<RowSet> merged;
    for (std::size_t set = 0; set <= sets_.size(); ++set) {
      if (set > 0) merged.push_back(std::move(sets_[set - 1]));
      for (auto const row : behind[set]) {
        merged.emplace_back(versions_, nullptr);
        merged.back()[version_] = &rows_[row];
      }
    }
    sets_ = std::move(merged);
  }

  std::vector<RowSet>& sets_;
  std::vector<check::Row> const& rows_;
  std::size_t version_;
  std::size_t versions_;                            // how many there will be
  std::vector<std::optional<std::size_t>> places_;  // of each row: the set it belongs to
};

}  // namespace

FormPairs pair_forms(std::vector<Forms> const& documents) {
  auto const is_sole = [](Forms const& forms) { return forms.size() == 1; };
  if (!documents.empty() && std::ranges::all_of(documents, is_sole)) return sole_forms(documents);
  FormPairs pairs;
  std::vector<std::vector<bool>> taken;
  for (auto const& forms : documents) taken.emplace_back(forms.size(), false);
  auto const take_set = [&](std::size_t first) {
    FormSet set{{first}};
    auto const& like = *documents[0][first];
    set.several = matches(documents[0], like).size() > 1;
    for (std::size_t i = 1; i < documents.size(); ++i) {
      auto found = matches(documents[i], like);
      set.several = set.several || found.size() > 1;
      std::erase_if(found, [&](std::size_t form) { return taken[i][form]; });
      if (found.empty()) return;
      set.forms.push_back(found.front());
    }
    for (std::size_t i = 0; i < documents.size(); ++i) taken[i][set.forms[i]] = true;
    pairs.sets.push_back(std::move(set));
  };
  if (documents.empty()) return pairs;
  for (std::size_t i = 0; i < documents[0].size(); ++i) take_set(i);
  for (std::size_t i = 0; i < documents.size(); ++i)
    for (std::size_t form = 0; form < documents[i].size(); ++form)
      if (!taken[i][form]) pairs.alone.emplace_back(i, form);
  return pairs;
}

std::vector<RowSet> pair_rows(std::vector<std::vector<check::Row> const*> const& versions) {
  std::vector<RowSet> sets;
  for (std::size_t version = 0; version < versions.size(); ++version)
    Merge(sets, *versions[version], version, versions.size()).run();
  return sets;
}

}  // namespace jixiao::comparison
