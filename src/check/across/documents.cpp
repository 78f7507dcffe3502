#include "check/across/documents.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace jixiao::check {

namespace {

// The department that a document without one of its own is about: the one that all its other
// papers name.
std::string sole_department(Document const& document) {
  std::set<std::string> names;
  for (auto const& form : document.forms)
    if (!is_blank(form.department)) names.insert(bare_department(*form.department));
  return names.size() == 1 ? *names.begin() : std::string{};
}

Member member_of(form::Form const& form, Document const& document, std::string const& sole) {
  Member member{&form, &document, {}, {}, {}};
  if (!is_blank(form.department))
    member.department = bare_department(*form.department);
  else if (!is_blank(form.unit))
    member.department = bare_department(*form.unit);
  else
    member.department = sole;
  if (!is_blank(form.unit)) member.unit = bare_department(*form.unit);
  if (!is_blank(form.project)) member.project = bare_name(*form.project);
  return member;
}

}  // namespace

AcrossFacts::AcrossFacts(std::span<Document const> documents, rulebook::Rulebook const& rules)
    : documents_(documents), rules_(rules) {
  for (auto const& document : documents) {
    auto const sole = sole_department(document);
    for (auto const& form : document.forms) members_.push_back(member_of(form, document, sole));
  }
}

std::vector<Row> const& AcrossFacts::rows(Member const& member) const {
  auto const found = typed_.find(member.form);
  if (found != typed_.end()) return found->second.rows;
  auto typed = typed_rows({*member.form, nullptr, nullptr, rules_});
  return typed_.emplace(member.form, std::move(typed)).first->second.rows;
}

std::vector<std::vector<Member const*>> AcrossFacts::departments() const {
  std::map<std::pair<std::string, int>, std::size_t> places;
  std::vector<std::vector<Member const*>> groups;
  for (auto const& member : members_) {
    if (member.department.empty()) continue;
    auto const year = year_of(*member.form).value_or(0);
    auto const [place, is_new] = places.emplace(std::pair{member.department, year}, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(&member);
  }
  return groups;
}

Finding& report(rulebook::CheckSpec const& spec, Place place, std::string subject,
                Arguments arguments, std::vector<Finding>& findings) {
  Finding finding;
  finding.rule = spec.id;
  finding.severity = spec.severity;
  finding.place = std::move(place);
  arguments.emplace_back("subject", subject);
  finding.subject = std::move(subject);
  finding.arguments = std::move(arguments);
  findings.push_back(std::move(finding));
  return findings.back();
}

std::string bare_department(std::string_view name) {
  std::string plain = without_blanks(folded(name));
  auto const code = [](char c) { return (c >= '0' && c <= '9') || c == '[' || c == ']'; };
  auto const end = std::find_if_not(plain.begin(), plain.end(), code);
  if (end == plain.begin()) return plain;
  auto const behind = end != plain.end() && *end == '-' ? end + 1 : end;
  bool const closed = *(end - 1) == ']' || behind != end;
  if (closed && behind != plain.end()) plain.erase(plain.begin(), behind);
  return plain;
}

}  // namespace jixiao::check
