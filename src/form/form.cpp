#include "form/form.hpp"

#include <algorithm>
#include <array>

namespace jixiao::form {
namespace {

struct KindName {
  Kind kind;
  char const* name;
};

constexpr std::array<KindName, 5> kinds{{
    {Kind::project_target, "project-target"},
    {Kind::department_target, "department-target"},
    {Kind::project_self_assessment, "project-self-assessment"},
    {Kind::department_self_assessment, "department-self-assessment"},
    {Kind::transfer_self_assessment, "transfer-self-assessment"},
}};

}  // namespace

char const* name_of(Kind kind) {
  auto const found = std::ranges::find(kinds, kind, &KindName::kind);
  return found == kinds.end() ? "" : found->name;
}

std::optional<Kind> kind_named(std::string_view name) {
  for (auto const& known : kinds)
    if (name == known.name) return known.kind;
  return std::nullopt;
}

Statement const* find_statement(Form const& form, std::string_view key) {
  auto const found = std::ranges::find(form.statements, key, &Statement::key);
  return found == form.statements.end() ? nullptr : &*found;
}

}  // namespace jixiao::form
