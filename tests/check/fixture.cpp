#include "fixture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

namespace jixiao::check {

namespace {

std::string document_of(pugi::xml_node form) {
  form.append_attribute("xmlns") = "urn:jixiao:form:1";
  std::ostringstream out;
  form.print(out, "", pugi::format_raw);
  return out.str();
}

FixtureCase case_of(pugi::xml_node node, std::string const& where) {
  FixtureCase result;
  std::string const name = node.name();
  if (name != "silent" && name != "speaks") throw std::runtime_error(where + ": " + name + "?");
  result.speaks = name == "speaks";
  result.scheme = node.attribute("scheme").value();
  result.at = node.attribute("at").value();
  result.subject = node.attribute("subject").value();
  result.times = node.attribute("times").as_int(1);
  result.where = where;
  if (result.speaks && (result.at.empty() || result.subject.empty())) {
    throw std::runtime_error(where + ": speaks needs at and subject");
  }
  for (auto forms : node.children("forms")) {
    std::string const file = forms.attribute("file").as_string("forms.xml");
    forms.remove_attribute("file");
    result.documents.push_back({file, document_of(forms)});
  }
  if (!result.documents.empty()) return result;
  auto const form = node.child("form");
  if (!form) throw std::runtime_error(where + ": no form");
  result.form = document_of(form);
  return result;
}

}  // namespace

Fixture read_fixture(std::string const& path) {
  pugi::xml_document document;
  auto const parsed = document.load_file(path.c_str());
  if (!parsed) throw std::runtime_error(path + ": " + parsed.description());
  Fixture fixture;
  auto const root = document.child("fixture");
  fixture.check = root.attribute("check").value();
  int number = 0;
  for (auto const node : root.children()) {
    if (node.type() != pugi::node_element) continue;
    auto const name = std::filesystem::path(path).filename().string();
    fixture.cases.push_back(case_of(node, fmt::format("{} case {}", name, ++number)));
  }
  return fixture;
}

std::vector<std::string> fixture_files() {
  std::vector<std::string> files;
  auto const folder = std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests" / "checks";
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace jixiao::check
